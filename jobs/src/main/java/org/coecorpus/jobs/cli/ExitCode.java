package org.coecorpus.jobs.cli;

import java.io.IOException;
import java.util.Objects;
import java.util.stream.Stream;
import org.coecorpus.release.StoreException;
import org.coecorpus.settings.InputRefusedException;
import org.coecorpus.settings.UserException;

/** How a command ends. */
public enum ExitCode {
  /** Done. */
  DONE(0),
  /** A fault of the product, shown with a stack trace. */
  FAULT(1),
  /** Wrong usage or settings. */
  USAGE(2),
  /** Input refused. */
  REFUSED(3),
  /** The store is unusable, locked or corrupt, or the disk refuses. */
  STORE(4);

  /** More than any chain of causes is long; some chains are circles. */
  private static final int CAUSES = 50;

  private final int number;

  ExitCode(int number) {
    this.number = number;
  }

  /** The process's exit code. */
  public int number() {
    return number;
  }

  /** Whether the disk ran full, in this process or in a task. */
  public static boolean isDiskFull(Throwable failure) {
    return Stream.iterate(failure, Objects::nonNull, Throwable::getCause)
        .limit(CAUSES)
        .anyMatch(cause -> String.valueOf(cause.getMessage()).contains("No space left on device"));
  }

  /** The code that a failure stands for. */
  public static ExitCode of(Throwable failure) {
    if (failure instanceof InputRefusedException) {
      return REFUSED;
    }
    if (failure instanceof UserException) {
      return USAGE;
    }
    return failure instanceof StoreException
            || failure instanceof IOException
            || isDiskFull(failure)
        ? STORE
        : FAULT;
  }
}
