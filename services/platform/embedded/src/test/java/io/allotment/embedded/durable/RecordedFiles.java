package io.allotment.embedded.durable;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.h2.store.fs.FileBaseDefault;
import org.h2.store.fs.FilePath;
import org.h2.store.fs.FilePathWrapper;

/**
 * The files named {@code recorded:}, of which it is remembered what was forced to disk and what was
 * only written since, so that one can tell what a power failure may leave of them. For one file at
 * a time.
 */
public final class RecordedFiles extends FilePathWrapper {

  private static final Recorded RECORDED = new Recorded();

  /** Makes the name known and forgets what was recorded. */
  static Recorded start(Runnable beforeEach) {
    FilePath.register(new RecordedFiles());
    RECORDED.forced = new byte[0];
    RECORDED.since.clear();
    RECORDED.beforeEach = beforeEach;
    return RECORDED;
  }

  @Override
  public String getScheme() {
    return "recorded";
  }

  @Override
  public FileChannel open(String mode) throws IOException {
    return new RecordedFile(getBase().open(mode));
  }

  /** A write at a place, or with no bytes the end of the file there. */
  private record Change(long at, byte[] bytes) {

    byte[] on(byte[] file, int length) {
      if (bytes.length == 0) {
        return Arrays.copyOf(file, Math.toIntExact(at));
      }
      byte[] changed = Arrays.copyOf(file, Math.max(file.length, Math.toIntExact(at) + length));
      System.arraycopy(bytes, 0, changed, Math.toIntExact(at), length);
      return changed;
    }
  }

  static final class Recorded {

    private final List<Change> since = new ArrayList<>();
    private byte[] forced = new byte[0];
    private Runnable beforeEach = () -> {};

    /**
     * What a power failure may leave now: all that was forced, and of each write since all, nothing
     * or its beginning, whatever became of the others.
     */
    byte[] leftByPowerFailure(Random random) {
      byte[] file = forced.clone();
      for (Change change : since) {
        switch (random.nextInt(3)) {
          case 0 -> file = change.on(file, change.bytes().length);
          case 1 -> file = change.on(file, random.nextInt(change.bytes().length + 1));
          default -> {
            // Lost.
          }
        }
      }
      return file;
    }

    /** What a killed process leaves now: all that was written, the last write perhaps in part. */
    byte[] leftByKill(Random random) {
      byte[] file = forced.clone();
      for (Change change : since) {
        boolean last = change == since.getLast() && random.nextBoolean();
        file =
            change.on(
                file, last ? random.nextInt(change.bytes().length + 1) : change.bytes().length);
      }
      return file;
    }

    private void add(Change change) {
      since.add(change);
      beforeEach.run();
    }

    private void force() {
      for (Change change : since) {
        forced = change.on(forced, change.bytes().length);
      }
      since.clear();
      beforeEach.run();
    }
  }

  private static final class RecordedFile extends FileBaseDefault {

    private final FileChannel file;

    RecordedFile(FileChannel file) {
      this.file = file;
    }

    @Override
    public long size() throws IOException {
      return file.size();
    }

    @Override
    public synchronized int read(ByteBuffer to, long position) throws IOException {
      return file.read(to, position);
    }

    @Override
    public synchronized int write(ByteBuffer from, long position) throws IOException {
      byte[] bytes = new byte[from.remaining()];
      from.duplicate().get(bytes);
      RECORDED.add(new Change(position, bytes));
      int written = file.write(from, position);
      if (written != bytes.length) {
        throw new IOException("Written in part");
      }
      return written;
    }

    @Override
    protected void implTruncate(long size) throws IOException {
      RECORDED.add(new Change(size, new byte[0]));
      file.truncate(size);
    }

    @Override
    public void force(boolean metadata) throws IOException {
      file.force(metadata);
      RECORDED.force();
    }

    @Override
    public FileLock tryLock(long position, long size, boolean shared) throws IOException {
      return file.tryLock(position, size, shared);
    }

    @Override
    protected void implCloseChannel() throws IOException {
      file.close();
    }
  }
}
