package org.coecorpus.jobs.cli;

import org.apache.logging.log4j.Level;
import org.apache.logging.log4j.core.config.Configurator;

/** A run that is told to end says so in a line, and not by what its threads make of it. */
public final class Interruption {

  private static volatile boolean done;
  private static volatile boolean underWay;

  private Interruption() {}

  /** Watches from now until {@link #end}. */
  static void watch() {
    done = false;
    Runtime.getRuntime()
        .addShutdownHook(
            new Thread(
                () -> {
                  if (!done) {
                    underWay = true;
                    Configurator.setRootLevel(Level.OFF);
                    System.err.println("coe: interrupted; nothing was published");
                  }
                },
                "interruption"));
  }

  /** The run is over. */
  static void end() {
    done = true;
  }

  /** Whether the process has been told to end. */
  public static boolean isUnderWay() {
    return underWay;
  }
}
