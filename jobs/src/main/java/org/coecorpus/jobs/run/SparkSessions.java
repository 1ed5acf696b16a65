package org.coecorpus.jobs.run;

import java.util.Optional;
import org.apache.spark.sql.SparkSession;
import org.coecorpus.settings.UserException;

/** Makes the Spark session of a batch: in UTC, on the loopback address, with no user interface. */
public final class SparkSessions {

  private SparkSessions() {}

  /**
   * Opens a session, or joins the one that spark-submit made.
   *
   * @param master Spark's master; where none is given, what spark-submit says, else all local cores
   */
  public static SparkSession open(Optional<String> master) {
    SparkSession.Builder builder =
        SparkSession.builder()
            .appName("coe-corpus")
            .config("spark.sql.session.timeZone", "UTC")
            .config("spark.sql.datetime.java8API.enabled", "true");
    setUnlessGiven(builder, "spark.ui.enabled", "false");
    setUnlessGiven(builder, "spark.sql.shuffle.partitions", "2");
    master.ifPresentOrElse(
        builder::master, () -> setUnlessGiven(builder, "spark.master", "local[*]"));
    if (master.orElse(System.getProperty("spark.master", "local")).startsWith("local")) {
      setUnlessGiven(builder, "spark.driver.host", "127.0.0.1");
      setUnlessGiven(builder, "spark.driver.bindAddress", "127.0.0.1");
    }
    try {
      return builder.getOrCreate();
    } catch (RuntimeException e) {
      throw new UserException(
          "Spark does not start with master "
              + master.orElse(System.getProperty("spark.master", "local[*]"))
              + ": "
              + e.getMessage());
    }
  }

  private static void setUnlessGiven(SparkSession.Builder builder, String key, String value) {
    if (System.getProperty(key) == null) {
      builder.config(key, value);
    }
  }
}
