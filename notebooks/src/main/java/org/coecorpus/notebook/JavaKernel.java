package org.coecorpus.notebook;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import jdk.jshell.JShell;
import jdk.jshell.Snippet;
import jdk.jshell.SnippetEvent;
import jdk.jshell.SourceCodeAnalysis;
import org.dflib.jjava.jupyter.channels.JupyterConnection;
import org.dflib.jjava.jupyter.kernel.BaseKernel;
import org.dflib.jjava.jupyter.kernel.BaseKernelBuilder;
import org.dflib.jjava.jupyter.kernel.JupyterIO;
import org.dflib.jjava.jupyter.kernel.KernelConnectionProperties;
import org.dflib.jjava.jupyter.kernel.LanguageInfo;
import org.dflib.jjava.jupyter.kernel.ReplacementOptions;
import org.dflib.jjava.jupyter.kernel.comm.CommManager;
import org.dflib.jjava.jupyter.kernel.display.DisplayData;
import org.dflib.jjava.jupyter.kernel.display.Renderer;
import org.dflib.jjava.jupyter.kernel.history.HistoryManager;
import org.dflib.jjava.jupyter.kernel.magic.MagicParser;
import org.dflib.jjava.jupyter.kernel.magic.MagicsRegistry;
import org.dflib.jjava.jupyter.kernel.util.StringStyler;
import org.jspecify.annotations.Nullable;

/**
 * A Jupyter kernel that runs Java with the JDK's own shell, in the process that holds Spark. A cell
 * that does not compile or that throws ends the notebook with its message.
 *
 * <p>Started by Jupyter with the file of the connection as its argument; {@code notebooks/run}
 * tells Jupyter how.
 */
public final class JavaKernel extends BaseKernel {

  private final SnippetRunner runner = new SnippetRunner();
  private final JShell shell =
      JShell.builder().executionEngine(runner.provider(), Map.of()).build();

  private JavaKernel(Builder parts) {
    super(
        "coe-java",
        "1",
        new LanguageInfo.Builder("java")
            .version(System.getProperty("java.version", ""))
            .mimetype("text/x-java-source")
            .fileExtension(".jshell")
            .pygments("java")
            .codemirror("text/x-java")
            .build(),
        List.of(),
        parts.history(),
        parts.io(),
        parts.comms(),
        parts.renderer(),
        parts.magics(),
        parts.registry(),
        false,
        parts.styler());
    shell.addToClasspath(System.getProperty("java.class.path", ""));
  }

  /** Serves one notebook until Jupyter ends it. */
  public static void main(String[] args) throws IOException, GeneralSecurityException {
    Locale.setDefault(Locale.ROOT);
    String connection = Files.readString(Path.of(args[0]), StandardCharsets.UTF_8);
    JupyterConnection jupyter = new JupyterConnection(KernelConnectionProperties.parse(connection));
    JavaKernel kernel = new Builder().build();
    kernel.becomeHandlerForConnection(jupyter);
    jupyter.connect();
    kernel.onStartup();
    jupyter.waitUntilClose();
  }

  @Override
  public @Nullable Object evalRaw(String cell) {
    Object last = null;
    String rest = cell;
    while (!rest.isBlank()) {
      SourceCodeAnalysis.CompletionInfo next = shell.sourceCodeAnalysis().analyzeCompletion(rest);
      if (!next.completeness().isComplete()) {
        throw new CellException("not a complete statement: " + rest.strip());
      }
      last = run(next.source());
      rest = next.remaining();
    }
    return last;
  }

  /** The value of the last expression, if the source ends with one. */
  private @Nullable Object run(String source) {
    Object value = null;
    for (SnippetEvent event : shell.eval(source)) {
      if (event.status() == Snippet.Status.REJECTED) {
        StringBuilder message = new StringBuilder(source.strip());
        shell
            .diagnostics(event.snippet())
            .forEach(each -> message.append('\n').append(each.getMessage(Locale.ROOT)));
        throw new CellException(message.toString());
      }
      if (event.exception() != null) {
        throw new CellException(event.exception());
      }
      boolean shown =
          event.snippet().kind() == Snippet.Kind.EXPRESSION
              && event.snippet().subKind() != Snippet.SubKind.ASSIGNMENT_SUBKIND;
      value = shown ? runner.value() : null;
    }
    return value;
  }

  @Override
  public DisplayData inspect(String code, int at, boolean extraDetail) {
    return DisplayData.EMPTY;
  }

  @Override
  public ReplacementOptions complete(String code, int at) {
    int[] anchor = new int[1];
    List<String> words =
        shell.sourceCodeAnalysis().completionSuggestions(code, at, anchor).stream()
            .map(SourceCodeAnalysis.Suggestion::continuation)
            .distinct()
            .toList();
    return new ReplacementOptions(words, anchor[0], at);
  }

  @Override
  public String isComplete(String code) {
    return shell.sourceCodeAnalysis().analyzeCompletion(code).completeness().isComplete()
        ? IS_COMPLETE_YES
        : IS_COMPLETE_MAYBE;
  }

  @Override
  public void onShutdown(boolean restarting) {
    shell.close();
  }

  /** Why a cell ended. */
  static final class CellException extends RuntimeException {
    CellException(String message) {
      super(message);
    }

    CellException(Throwable cause) {
      super(cause.getMessage(), cause);
    }
  }

  private static final class Builder extends BaseKernelBuilder<Builder, JavaKernel> {

    @Override
    public JavaKernel build() {
      return new JavaKernel(this);
    }

    HistoryManager history() {
      return buildHistoryManager();
    }

    JupyterIO io() {
      return buildJupyterIO(StandardCharsets.UTF_8);
    }

    CommManager comms() {
      return buildCommManager();
    }

    Renderer renderer() {
      return buildRenderer();
    }

    MagicParser magics() {
      return new MagicParser("(?<=(?:^|=))\\s*%", "%%", buildMagicTranspiler());
    }

    MagicsRegistry registry() {
      return buildMagicsRegistry();
    }

    StringStyler styler() {
      return buildErrorStyler();
    }
  }
}
