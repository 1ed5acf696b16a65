package org.coecorpus.jobs.run;

import java.io.PrintStream;
import java.util.Locale;

/**
 * Tells the operator which stage runs and how long each took: a live line on a terminal, else a
 * line a stage.
 */
public final class Progress {

  private final PrintStream to;
  private final boolean quiet;
  private final boolean live;
  private final int stages;
  private int stage;
  private long startedNanos;
  private String name = "";

  /**
   * Creates the display.
   *
   * @param to where lines go
   * @param quiet print no progress, warnings alone
   * @param live whether {@code to} is a terminal, so that a line can be overwritten
   * @param stages how many stages there will be
   */
  public Progress(PrintStream to, boolean quiet, boolean live, int stages) {
    this.to = to;
    this.quiet = quiet;
    this.live = live;
    this.stages = stages;
  }

  /** A stage begins. */
  public void begin(String stageName) {
    stage++;
    name = stageName;
    startedNanos = System.nanoTime();
    if (!quiet && live) {
      to.printf(
          Locale.ROOT,
          "\r[%s%s] %d/%d %s\u001b[K",
          "#".repeat(stage),
          ".".repeat(Math.max(0, stages - stage)),
          stage,
          stages,
          name);
      to.flush();
    }
  }

  /** The stage is done; {@code result} says what came out. */
  public void end(String result) {
    if (!quiet) {
      double seconds = (System.nanoTime() - startedNanos) / 1e9;
      to.printf(
          Locale.ROOT, "%s%-9s %6.1f s  %s%n", live ? "\r\u001b[K" : "", name, seconds, result);
    }
  }

  /** Something that must be seen even where no progress is wanted: input was left out. */
  public void warn(String message) {
    to.println((live ? "\r\u001b[K" : "") + "coe: " + message);
  }

  /** Something that the operator has to know, whatever the stage. */
  public void say(String message) {
    if (!quiet) {
      to.println((live ? "\r\u001b[K" : "") + "          " + message);
    }
  }
}
