package io.allotment.stories.suggest;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.nin;

import com.mongodb.ReadConcern;
import com.mongodb.WriteConcern;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Projections;
import com.mongodb.client.model.ReplaceOptions;
import io.allotment.stories.classify.Suggester;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.bson.types.Binary;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Keeps the model in use with its version: all processes suggest by the same one, and a start need
 * not learn. What it was learnt from may be erased since, so it could not be learnt again.
 */
@Component
public class Models {

  private static final Logger LOG = LoggerFactory.getLogger(Models.class);
  private static final String IN_USE = "in-use";
  private static final int PIECE = 1 << 20;
  private static final ReplaceOptions UPSERT = new ReplaceOptions().upsert(true);

  private final MongoCollection<Document> models;
  private final MongoCollection<Document> pieces;

  Models(MongoDatabase database) {
    models = durable(database.getCollection("models"));
    pieces = durable(database.getCollection("modelPieces"));
  }

  private static MongoCollection<Document> durable(MongoCollection<Document> collection) {
    return collection
        .withWriteConcern(WriteConcern.MAJORITY.withJournal(true))
        .withReadConcern(ReadConcern.MAJORITY);
  }

  /**
   * What a model was learnt from.
   *
   * @param seed the version of the examples that came with the release
   * @param words what people said, each in a line
   * @param at when
   */
  public record LearntFrom(String version, String seed, Set<String> words, Instant at) {
    public LearntFrom {
      words = Collections.unmodifiableSet(new TreeSet<>(words));
    }
  }

  /** The version of the model in use; nothing where none was ever kept. */
  Optional<String> version() {
    return Optional.ofNullable(
            models.find(eq(IN_USE)).projection(Projections.include("version", "seed")).first())
        .map(one -> one.getString("version"));
  }

  /** What the model in use was learnt from. */
  public Optional<LearntFrom> learntFrom() {
    return Optional.ofNullable(models.find(eq(IN_USE)).first())
        .map(
            one ->
                new LearntFrom(
                    one.getString("version"),
                    one.getString("seed"),
                    Set.copyOf(one.getList("words", String.class)),
                    one.getDate("at").toInstant()));
  }

  /** The model of a version; nothing where it is not there whole, or of another release. */
  Optional<Suggester> load(String version) {
    List<InputStream> found = new ArrayList<>();
    for (int number = 0; ; number++) {
      Document piece = pieces.find(id(version, number)).first();
      if (piece == null) {
        break;
      }
      found.add(new ByteArrayInputStream(piece.get("bytes", Binary.class).getData()));
    }
    try (InputStream all = new SequenceInputStream(Collections.enumeration(found))) {
      return Optional.of(Suggester.read(new DataInputStream(all)));
    } catch (IOException unreadable) {
      LOG.info("The model {} cannot be read ({})", version, unreadable.getMessage());
      return Optional.empty();
    }
  }

  /** Keeps a model, which is in use from then on; those before are no more. */
  public void keep(Suggester suggester, LearntFrom from) {
    ByteArrayOutputStream written = new ByteArrayOutputStream();
    try {
      suggester.write(new DataOutputStream(written));
    } catch (IOException never) {
      throw new UncheckedIOException(never);
    }
    byte[] bytes = written.toByteArray();
    for (int at = 0; at < bytes.length; at += PIECE) {
      byte[] piece = Arrays.copyOfRange(bytes, at, Math.min(bytes.length, at + PIECE));
      Bson id = id(from.version(), at / PIECE);
      pieces.replaceOne(
          id, new Document("version", from.version()).append("bytes", new Binary(piece)), UPSERT);
    }
    String before = version().orElse(from.version());
    models.replaceOne(
        eq(IN_USE),
        new Document("_id", IN_USE)
            .append("version", from.version())
            .append("seed", from.seed())
            .append("words", List.copyOf(from.words()))
            .append("at", Date.from(from.at())),
        UPSERT);
    pieces.deleteMany(nin("version", before, from.version()));
  }

  private static Bson id(String version, int number) {
    return eq("%s/%d".formatted(version, number));
  }
}
