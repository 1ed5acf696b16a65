package org.coecorpus.notebook;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.Map;
import jdk.jshell.execution.LocalExecutionControl;
import jdk.jshell.spi.ExecutionControl;
import jdk.jshell.spi.ExecutionControlProvider;
import jdk.jshell.spi.ExecutionEnv;
import org.jspecify.annotations.Nullable;

/** Runs the snippets of a notebook in this process and keeps the last value. */
final class SnippetRunner {

  private volatile @Nullable Object value;

  @Nullable Object value() {
    return value;
  }

  ExecutionControlProvider provider() {
    return new ExecutionControlProvider() {
      @Override
      public String name() {
        return "notebook";
      }

      @Override
      public ExecutionControl generate(ExecutionEnv env, Map<String, String> parameters) {
        return new Control();
      }
    };
  }

  private final class Control extends LocalExecutionControl {

    /** Spark looks for the classes of lambdas through the thread's class loader. */
    @Override
    protected String invoke(Method snippet)
        throws InvocationTargetException, IllegalAccessException {
      Thread thread = Thread.currentThread();
      ClassLoader before = thread.getContextClassLoader();
      thread.setContextClassLoader(snippet.getDeclaringClass().getClassLoader());
      try {
        value = snippet.invoke(null);
        return valueString(value);
      } finally {
        thread.setContextClassLoader(before);
      }
    }
  }
}
