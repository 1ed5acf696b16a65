package org.coecorpus.jobs.cli;

import java.io.IOException;
import java.net.BindException;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import org.coecorpus.release.StoreException;
import org.coecorpus.serve.PageServer;
import org.coecorpus.settings.UserException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Serves read-only pages to this machine. Example: {@code coe serve --port 8080}. */
@Command(
    name = "serve",
    description = {
      "Serves read-only pages on 127.0.0.1: search, COEs, themes, reports.",
      "Runs until it is interrupted, and follows what runs publish meanwhile."
    },
    sortOptions = false)
public final class ServeCommand implements Callable<Integer> {

  private static final int MAX_PORT = 65_535;

  @Mixin private StoreOptions store = new StoreOptions();

  @Option(
      names = "--port",
      paramLabel = "N",
      defaultValue = "8080",
      description = "Port to listen on, 0 for any that is free (default: ${DEFAULT-VALUE}).")
  private int port = 8080;

  @Override
  public Integer call() throws IOException, InterruptedException {
    if (port < 0 || port > MAX_PORT) {
      throw new UserException("illegal port: " + port + ", expected 0 to " + MAX_PORT);
    }
    // A store that cannot be used is said at once, not on the first page.
    Shards.open(store.release()).close();
    try (PageServer server = start()) {
      System.out.println("Serving audience " + store.audience + " at " + server.address());
      System.err.println("coe: only this machine can reach it; Ctrl-C ends it");
      new CountDownLatch(1).await();
    }
    return ExitCode.DONE.number();
  }

  private PageServer start() throws IOException {
    try {
      return PageServer.start(
          store.store(), store.audience(), port, Shards::open, ServeCommand::log);
    } catch (BindException e) {
      throw new UserException(
          "port " + port + " is taken; expected a free one, such as --port " + (port + 1));
    }
  }

  private static void log(Exception failure) {
    if (failure instanceof StoreException || failure instanceof IOException) {
      System.err.println("coe: " + failure);
    } else {
      failure.printStackTrace();
    }
  }
}
