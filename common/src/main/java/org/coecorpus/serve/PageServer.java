package org.coecorpus.serve;

import com.sun.net.httpserver.HttpServer;
import java.io.Closeable;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.coecorpus.access.Audience;
import org.coecorpus.release.Store;

/** Serves the pages of one audience on the loopback address, until it is closed. */
public final class PageServer implements Closeable {

  private static final int THREADS = 4;

  /** Requests that wait; what comes on top is answered by the thread that accepts connections. */
  private static final int WAITING = 64;

  private static final int BACKLOG = 64;

  static {
    // Seconds after which a request or an answer that does not proceed is given up.
    setUnlessGiven("sun.net.httpserver.maxReqTime", "10");
    setUnlessGiven("sun.net.httpserver.maxRspTime", "30");
    // Else the end of an answer waits 40 ms for the acknowledgement of its beginning.
    setUnlessGiven("sun.net.httpserver.nodelay", "true");
  }

  private final HttpServer server;
  private final ExecutorService threads;
  private final ServedRelease served;

  private PageServer(HttpServer server, ExecutorService threads, ServedRelease served) {
    this.server = server;
    this.threads = threads;
    this.served = served;
  }

  private static void setUnlessGiven(String property, String value) {
    if (System.getProperty(property) == null) {
      System.setProperty(property, value);
    }
  }

  /**
   * Starts to serve.
   *
   * @param port to listen on; 0 takes any that is free
   * @param opener opens the index of a release
   * @param log takes what went wrong on our side
   * @throws IOException if the port cannot be listened on
   */
  public static PageServer start(
      Store store, Audience audience, int port, ReleaseIndex opener, Consumer<Exception> log)
      throws IOException {
    InetAddress loopback = InetAddress.getByAddress("localhost", new byte[] {127, 0, 0, 1});
    HttpServer server = HttpServer.create(new InetSocketAddress(loopback, port), BACKLOG);
    ThreadPoolExecutor threads =
        new ThreadPoolExecutor(
            THREADS,
            THREADS,
            1,
            TimeUnit.MINUTES,
            new ArrayBlockingQueue<>(WAITING),
            new ThreadPoolExecutor.CallerRunsPolicy());
    ServedRelease served = new ServedRelease(store, audience, opener);
    server.setExecutor(threads);
    server.createContext("/", new Site(served, new StatedAndSimilar(), log));
    server.start();
    return new PageServer(server, threads, served);
  }

  /** Where the pages are, for example {@code http://127.0.0.1:8080/}. */
  public URI address() {
    return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/");
  }

  /** Stops; requests under way may end within a second. */
  @Override
  public void close() {
    server.stop(0);
    threads.shutdown();
    served.close();
  }
}
