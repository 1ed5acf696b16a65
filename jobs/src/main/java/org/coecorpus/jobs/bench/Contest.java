package org.coecorpus.jobs.bench;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToLongFunction;

/**
 * A plain loop and the product over the same chunks of files, in turns, the first of each turn
 * changing. The chunks are read outside of the clock. Before the first turn both run over the first
 * chunk until the compiler has had time for them.
 *
 * @param name what is read
 * @param plain the plain loop; returns how many documents a chunk has
 * @param product the product; likewise
 */
record Contest(
    String name, ToLongFunction<List<InputFile>> plain, ToLongFunction<List<InputFile>> product) {

  private static final long WARM_UP_NANOS = 8_000_000_000L;
  private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

  /** What comes out of {@code passes} passes over all chunks. */
  Comparison run(Iterable<List<InputFile>> chunks, int passes) {
    warmUp(chunks);
    List<Rate> plainRates = new ArrayList<>();
    List<Rate> productRates = new ArrayList<>();
    for (int pass = 0; pass < passes; pass++) {
      Rate plainRate = Rate.NONE;
      Rate productRate = Rate.NONE;
      boolean plainFirst = pass % 2 == 0;
      for (List<InputFile> chunk : chunks) {
        Rate before = plainFirst ? rate(plain, chunk) : Rate.NONE;
        productRate = productRate.plus(rate(product, chunk));
        plainRate = plainRate.plus(plainFirst ? before : rate(plain, chunk));
        plainFirst = !plainFirst;
      }
      plainRates.add(plainRate);
      productRates.add(productRate);
    }
    return Comparison.of(name, plainRates, productRates);
  }

  private void warmUp(Iterable<List<InputFile>> chunks) {
    for (List<InputFile> chunk : chunks) {
      long nanos = 0;
      while (nanos < WARM_UP_NANOS) {
        nanos += Math.max(1_000_000, rate(plain, chunk).nanos() + rate(product, chunk).nanos());
      }
      return;
    }
  }

  private static Rate rate(ToLongFunction<List<InputFile>> loop, List<InputFile> chunk) {
    long start = THREADS.getCurrentThreadCpuTime();
    long documents = loop.applyAsLong(chunk);
    return new Rate(documents, THREADS.getCurrentThreadCpuTime() - start);
  }
}
