package io.allotment.standalone.backup;

import io.allotment.standalone.task.Reason;
import io.allotment.standalone.task.RefusedException;
import java.io.IOException;
import java.io.InputStream;
import java.net.ConnectException;
import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.OptionalInt;

/**
 * How a running Allotment is asked for a backup: {@code backup} and a directory, to the end of what
 * is sent; it answers {@code done} and how many files there are, or {@code refused} and why.
 */
final class Wire {

  static final String BACKUP = "backup ";
  static final String DONE = "done ";
  private static final String REFUSED = "refused ";

  private static final int LONGEST_MESSAGE = 8192;

  /** An address has room for 104 bytes on some systems, for 108 on others. */
  private static final int LONGEST_PATH = 103;

  private Wire() {}

  /**
   * Where it listens.
   *
   * @throws RefusedException if that is too long for an address
   */
  static Path socket(Installation installation) {
    Path socket = path(installation);
    int length = length(socket);
    if (length > LONGEST_PATH) {
      throw new RefusedException(
          "The path of its socket, %s, has %d bytes, and a system takes %d. Stop Allotment before a backup, or keep its data in a directory with a shorter path."
              .formatted(socket, length, LONGEST_PATH));
    }
    return socket;
  }

  private static Path path(Installation installation) {
    return installation.running().resolve("backup");
  }

  private static int length(Path socket) {
    return socket.toString().getBytes(StandardCharsets.UTF_8).length;
  }

  /**
   * Asks the Allotment that runs there for a backup.
   *
   * @return how many files it has; empty if none listens
   * @throws RefusedException if it is refused or the answer does not come
   */
  static OptionalInt ask(Installation installation, Path to) {
    String answer;
    try {
      Path socket = path(installation);
      if (!Files.exists(socket) || length(socket) > LONGEST_PATH) {
        return OptionalInt.empty();
      }
      try (SocketChannel running = SocketChannel.open(UnixDomainSocketAddress.of(socket))) {
        write(running, BACKUP + to);
        answer = answer(running);
      }
    } catch (ConnectException e) {
      return OptionalInt.empty(); // left behind by one that was killed
    } catch (IOException | UnsupportedOperationException e) {
      throw new RefusedException(
          "The Allotment that runs on %s cannot be asked for a backup (%s). Ask as the user who runs it, or stop it first."
              .formatted(installation.directory(), Reason.of(e)),
          e);
    }
    if (answer.startsWith(DONE)) {
      return OptionalInt.of(Integer.parseInt(answer.substring(DONE.length())));
    }
    throw new RefusedException(
        answer.startsWith(REFUSED)
            ? answer.substring(REFUSED.length())
            : "Allotment ended before the backup was whole. Remove what is in %s, and begin again."
                .formatted(to));
  }

  /** What it answers; empty if it ends before it does. */
  private static String answer(SocketChannel running) {
    try {
      return read(running);
    } catch (IOException e) {
      return "";
    }
  }

  static String refused(String why) {
    return REFUSED + why;
  }

  /** Says everything there is to say. */
  static void write(SocketChannel to, String message) throws IOException {
    ByteBuffer bytes = StandardCharsets.UTF_8.encode(message);
    while (bytes.hasRemaining()) {
      to.write(bytes);
    }
    to.shutdownOutput();
  }

  static String read(SocketChannel from) throws IOException {
    InputStream content = Channels.newInputStream(from);
    return new String(content.readNBytes(LONGEST_MESSAGE), StandardCharsets.UTF_8);
  }
}
