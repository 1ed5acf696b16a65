package org.coecorpus.release;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The right to write to a store, held by one process at a time. It is a lock of the operating
 * system on {@code STORE/work/lock}: the kernel gives it back the moment its process ends, however
 * it ends, so that there is no lease to renew, no clock to trust and nothing to clear up. The file
 * holds the number of the process, for the message to a second writer; the file stays.
 *
 * <p>Within one process such locks do not exclude each other, and closing any other handle on the
 * file would even give the lock up. So a process keeps a list of what it holds, and looks there
 * before it opens the file.
 */
public final class StoreLock implements AutoCloseable {

  static final String NAME = "lock";
  private static final Set<Path> HELD_HERE = ConcurrentHashMap.newKeySet();

  private final Path file;
  private final FileChannel channel;

  private StoreLock(Path file, FileChannel channel) {
    this.file = file;
    this.channel = channel;
  }

  /** Takes the lock of the store whose existing work directory is given. */
  static StoreLock take(Path work) throws IOException {
    Path file = work.toRealPath().resolve(NAME);
    if (!HELD_HERE.add(file)) {
      throw locked(file, "process " + ProcessHandle.current().pid() + " (this one)");
    }
    StoreLock lock = null;
    try {
      lock = open(file);
      return lock;
    } finally {
      if (lock == null) {
        HELD_HERE.remove(file);
      }
    }
  }

  private static StoreLock open(Path file) throws IOException {
    FileChannel channel =
        FileChannel.open(
            file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
    boolean taken = false;
    try {
      FileLock lock = channel.tryLock();
      if (lock == null) {
        String holder = Files.readString(file, StandardCharsets.ISO_8859_1).strip();
        throw locked(file, holder.isEmpty() ? "another process" : "process " + holder);
      }
      channel.truncate(0);
      String pid = ProcessHandle.current().pid() + "\n";
      channel.write(ByteBuffer.wrap(pid.getBytes(StandardCharsets.US_ASCII)));
      taken = true;
      return new StoreLock(file, channel);
    } finally {
      if (!taken) {
        channel.close();
      }
    }
  }

  private static StoreException locked(Path file, String holder) {
    return new StoreException(
        "store locked by " + holder + ": " + file + "; wait until it has ended");
  }

  /** Fails unless this lock is held and belongs to the store with that work directory. */
  void check(Path work) {
    if (!channel.isOpen()) {
      throw new IllegalStateException("the store's lock was given up: " + file);
    }
    if (!file.equals(real(work).resolve(NAME))) {
      throw new IllegalArgumentException(
          "the lock belongs to another store: found " + file + ", expected one below " + work);
    }
  }

  private static Path real(Path work) {
    try {
      return work.toRealPath();
    } catch (IOException e) {
      throw new StoreException("cannot read " + work + ": " + e, e);
    }
  }

  /** Gives the lock back. */
  @Override
  public void close() {
    if (!channel.isOpen()) {
      return;
    }
    try {
      channel.close();
    } catch (IOException e) {
      throw new StoreException("cannot give back the lock " + file + ": " + e, e);
    } finally {
      HELD_HERE.remove(file);
    }
  }
}
