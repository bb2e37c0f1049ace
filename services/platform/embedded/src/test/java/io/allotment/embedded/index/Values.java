package io.allotment.embedded.index;

import de.bwaldvogel.mongo.bson.BinData;
import de.bwaldvogel.mongo.bson.BsonTimestamp;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.bson.MaxKey;
import de.bwaldvogel.mongo.bson.MinKey;
import de.bwaldvogel.mongo.bson.ObjectId;
import java.time.Instant;
import java.util.UUID;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;

/** Values as documents hold them, close enough together that they often meet. */
public final class Values {

  private Values() {}

  /** Numbers, text and the like, from few of each, so that many are equal. */
  public static Arbitrary<Object> few() {
    return Arbitraries.oneOf(
        Arbitraries.integers().between(-3, 3).asGeneric(),
        Arbitraries.longs().between(-3, 3).asGeneric(),
        Arbitraries.of(-2.5, -0.0, 0.5, 2.0).asGeneric(),
        Arbitraries.of("", "a", "ab", "b", "a\0").asGeneric(),
        Arbitraries.of(Instant.EPOCH, Instant.ofEpochMilli(-1), Instant.ofEpochMilli(9))
            .asGeneric(),
        Arbitraries.of(true, false).asGeneric(),
        Arbitraries.of(new ObjectId("0".repeat(24)), new ObjectId("f".repeat(24))).asGeneric(),
        Arbitraries.of(new UUID(1, 1), new UUID(-1, 1)).asGeneric(),
        Arbitraries.of(new Document("x", 1), new Document("x", 1L).append("y", null)).asGeneric());
  }

  /** Any value that has a place in the order of values, arrays apart. */
  public static Arbitrary<Object> any() {
    return Arbitraries.lazyOf(
        Values::few,
        () -> Arbitraries.longs().asGeneric(),
        () -> Arbitraries.integers().asGeneric(),
        () -> Arbitraries.doubles().between(-1e9, 1e9).asGeneric(),
        () -> Arbitraries.strings().ofMaxLength(6).asGeneric(),
        () -> Arbitraries.strings().ascii().ofMaxLength(6).asGeneric(),
        () -> Arbitraries.longs().map(BsonTimestamp::new).asGeneric(),
        () -> Arbitraries.bytes().array(byte[].class).ofMaxSize(5).map(BinData::new).asGeneric(),
        () -> Arbitraries.of(MinKey.getInstance(), MaxKey.getInstance()).asGeneric(),
        () ->
            Arbitraries.maps(Arbitraries.of("a", "b", "ab"), Values.few())
                .ofMaxSize(3)
                .map(Document::new)
                .asGeneric());
  }
}
