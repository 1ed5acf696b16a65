package org.coecorpus.jobs.cli;

import java.io.IOException;
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

  private final int number;

  ExitCode(int number) {
    this.number = number;
  }

  /** The process's exit code. */
  public int number() {
    return number;
  }

  /** The code that a failure stands for. */
  public static ExitCode of(Throwable failure) {
    if (failure instanceof InputRefusedException) {
      return REFUSED;
    }
    if (failure instanceof UserException) {
      return USAGE;
    }
    return failure instanceof StoreException || failure instanceof IOException ? STORE : FAULT;
  }
}
