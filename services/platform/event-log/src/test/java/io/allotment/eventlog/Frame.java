package io.allotment.eventlog;

import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** A message of MongoDB's wire protocol: length, id, whom it replies to, kind, and what it says. */
record Frame(byte[] bytes) {

  private static final int KIND = 2013;
  private static final int COMMAND = 26;
  private static final byte[] INSERT = "insert\0".getBytes(StandardCharsets.US_ASCII);

  /** The next one, or null at the end. */
  static @Nullable Frame read(Socket from) throws IOException {
    InputStream in = from.getInputStream();
    byte[] length = in.readNBytes(4);
    if (length.length < 4) {
      return null;
    }
    int size = number(length, 0);
    byte[] rest = in.readNBytes(size - 4);
    if (rest.length < size - 4) {
      return null;
    }
    return new Frame(ByteBuffer.allocate(size).put(length).put(rest).array());
  }

  void write(Socket to) throws IOException {
    to.getOutputStream().write(bytes);
    to.getOutputStream().flush();
  }

  int id() {
    return number(bytes, 4);
  }

  int repliesTo() {
    return number(bytes, 8);
  }

  /** Whether its command, which its first document begins with, is an insert. */
  boolean isWrite() {
    if (number(bytes, 12) != KIND || bytes.length < COMMAND + INSERT.length) {
      return false;
    }
    return ByteBuffer.wrap(bytes, COMMAND, INSERT.length).equals(ByteBuffer.wrap(INSERT));
  }

  private static int number(byte[] bytes, int at) {
    return ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN).getInt(at);
  }
}
