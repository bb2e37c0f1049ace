package io.allotment.stories.importstories;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.lt;

import com.mongodb.ReadConcern;
import com.mongodb.WriteConcern;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Indexes;
import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import org.bson.Document;
import org.bson.types.Binary;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The files of imports, in pieces, beside the log. */
@Component
class Files {

  private static final int PIECE = 1024 * 1024;
  private static final String IMPORT = "import";

  private final MongoCollection<Document> pieces;

  Files(MongoDatabase database) {
    pieces =
        database
            .getCollection("importFiles")
            .withWriteConcern(WriteConcern.MAJORITY.withJournal(true))
            .withReadConcern(ReadConcern.MAJORITY);
    pieces.createIndex(Indexes.ascending(IMPORT));
  }

  /** Keeps a file as it comes in; nothing of it stays where it breaks off. */
  void keep(ImportId id, InputStream file, Instant at) throws IOException {
    try {
      int number = 0;
      for (byte[] piece = file.readNBytes(PIECE);
          piece.length > 0;
          piece = file.readNBytes(PIECE)) {
        pieces.insertOne(
            new Document("_id", piece(id, number++))
                .append(IMPORT, id.value())
                .append("at", Date.from(at))
                .append("bytes", new Binary(piece)));
      }
    } catch (IOException broken) {
      delete(id);
      throw broken;
    }
  }

  /** The file, from its start. */
  InputStream open(ImportId id) {
    return new Pieces(number -> bytes(piece(id, number)));
  }

  private byte @Nullable [] bytes(String id) {
    Document piece = pieces.find(eq(id)).first();
    return piece == null ? null : piece.get("bytes", Binary.class).getData();
  }

  /** Those of which something was kept before an instant. */
  List<ImportId> before(Instant at) {
    return pieces
        .distinct(IMPORT, lt("at", Date.from(at)), String.class)
        .map(ImportId::new)
        .into(new ArrayList<>());
  }

  void delete(ImportId id) {
    pieces.deleteMany(eq(IMPORT, id.value()));
  }

  private static String piece(ImportId id, int number) {
    return "%s/%d".formatted(id, number);
  }
}
