package io.allotment.embedded.index;

import de.bwaldvogel.mongo.backend.Missing;
import de.bwaldvogel.mongo.bson.BinData;
import de.bwaldvogel.mongo.bson.BsonTimestamp;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.bson.LegacyUUID;
import de.bwaldvogel.mongo.bson.MaxKey;
import de.bwaldvogel.mongo.bson.MinKey;
import de.bwaldvogel.mongo.bson.ObjectId;
import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Writes values as bytes that sort as the values do: a byte for the kind, in the order in which
 * mongo-java-server compares kinds, then the value. Numbers of all types share one order: eight
 * bytes of the nearest double, two for what a long differs from it. Text is compared by UTF-16
 * units, as mongo-java-server does.
 */
final class KeyWriter {

  private static final int END = 0x00;
  private static final int FIELD = 0x01;
  private static final int MIN = 0x08;
  private static final int NULL = 0x10;
  private static final int NUMBER = 0x20;
  private static final int TEXT = 0x30;
  private static final int DOCUMENT = 0x40;
  private static final int ARRAY = 0x48;
  private static final int BINARY = 0x50;
  private static final int LEGACY_UUID = 0x58;
  private static final int UUID_ = 0x60;
  private static final int OBJECT_ID = 0x68;
  private static final int BOOLEAN = 0x70;
  private static final int INSTANT = 0x78;
  private static final int TIMESTAMP = 0x80;
  private static final int OPAQUE = 0x88;
  private static final int MAX = 0x90;

  private static final int ESCAPED = 0xFF;

  private final ByteArrayOutputStream out = new ByteArrayOutputStream(24);

  Key key() {
    return new Key(out.toByteArray());
  }

  KeyWriter write(@Nullable Object value) {
    switch (value) {
      case null -> out.write(NULL);
      case Missing missing -> out.write(NULL);
      case MinKey min -> out.write(MIN);
      case Long number -> number(number, exact(number));
      case Number number -> number(number.doubleValue(), 0);
      case String text -> text(TEXT, text);
      case Map<?, ?> document -> document(document);
      case Collection<?> array -> array(array);
      case BinData data -> binary(data.getData());
      case LegacyUUID uuid -> uuid(LEGACY_UUID, uuid.getUuid(), Long.MIN_VALUE);
      case UUID uuid -> uuid(UUID_, uuid, 0);
      case ObjectId id -> tagged(OBJECT_ID, id.toByteArray());
      case Boolean flag -> tagged(BOOLEAN, new byte[] {(byte) (flag ? 1 : 0)});
      case Instant instant -> eight(INSTANT, instant.toEpochMilli() ^ Long.MIN_VALUE);
      case BsonTimestamp timestamp -> eight(TIMESTAMP, timestamp.getValue());
      case MaxKey max -> out.write(MAX);
      default -> opaque(value);
    }
    return this;
  }

  /** What a long is more or less than its nearest double; at most 512 either way. */
  private static int exact(long number) {
    return (int) (number - (long) (double) number);
  }

  private void number(double nearest, int difference) {
    long bits = Double.doubleToLongBits(nearest == 0 ? 0.0 : nearest);
    eight(NUMBER, bits ^ ((bits >> 63) | Long.MIN_VALUE));
    int shifted = difference + 0x8000;
    out.write(shifted >> 8);
    out.write(shifted);
  }

  private void text(int kind, String text) {
    out.write(kind);
    for (int i = 0; i < text.length(); i++) {
      unit(text.charAt(i));
    }
    out.write(END);
    out.write(END);
  }

  /** One UTF-16 unit in one to three bytes that sort like it; zero is escaped. */
  private void unit(char unit) {
    if (unit == 0) {
      out.write(END);
      out.write(ESCAPED);
    } else if (unit < 0x80) {
      out.write(unit);
    } else if (unit < 0x800) {
      out.write(0xC0 | (unit >> 6));
      out.write(0x80 | (unit & 0x3F));
    } else {
      out.write(0xE0 | (unit >> 12));
      out.write(0x80 | ((unit >> 6) & 0x3F));
      out.write(0x80 | (unit & 0x3F));
    }
  }

  private void document(Map<?, ?> document) {
    out.write(DOCUMENT);
    document.forEach(
        (name, value) -> {
          byte[] bytes = new KeyWriter().write(value).out.toByteArray();
          out.write(bytes[0]);
          text(FIELD, String.valueOf(name));
          out.write(bytes, 1, bytes.length - 1);
        });
    out.write(END);
  }

  private void array(Collection<?> array) {
    out.write(ARRAY);
    array.forEach(this::write);
    out.write(END);
  }

  private void binary(byte[] data) {
    tagged(BINARY, ByteBuffer.allocate(Integer.BYTES).putInt(data.length).array());
    out.writeBytes(data);
  }

  private void uuid(int kind, UUID uuid, long flip) {
    eight(kind, uuid.getMostSignificantBits() ^ flip);
    out.writeBytes(eight(uuid.getLeastSignificantBits() ^ flip));
  }

  private void opaque(Object value) {
    ByteBuf buffer = Unpooled.wrappedBuffer(Bson.encode(new Document("", value)));
    out.write(OPAQUE);
    while (buffer.isReadable()) {
      unit((char) buffer.readUnsignedByte());
    }
    out.write(END);
    out.write(END);
  }

  private void tagged(int kind, byte[] bytes) {
    out.write(kind);
    out.writeBytes(bytes);
  }

  private void eight(int kind, long bits) {
    tagged(kind, eight(bits));
  }

  private static byte[] eight(long bits) {
    return ByteBuffer.allocate(Long.BYTES).putLong(bits).array();
  }
}
