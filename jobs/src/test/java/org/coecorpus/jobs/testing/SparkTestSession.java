package org.coecorpus.jobs.testing;

import org.apache.spark.sql.SparkSession;

/** The one local session that all tests of a run share. */
public final class SparkTestSession {

  private static final SparkSession SESSION =
      SparkSession.builder()
          .master("local[2]")
          .appName("tests")
          .config("spark.ui.enabled", "false")
          .config("spark.sql.shuffle.partitions", "1")
          .config("spark.sql.session.timeZone", "UTC")
          .config("spark.sql.datetime.java8API.enabled", "true")
          .config("spark.driver.host", "127.0.0.1")
          .config("spark.driver.bindAddress", "127.0.0.1")
          .getOrCreate();

  private SparkTestSession() {}

  /** The session. */
  public static SparkSession session() {
    return SESSION;
  }
}
