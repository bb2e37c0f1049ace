package io.allotment.standalone.move;

import com.mongodb.MongoNamespace;
import java.math.BigInteger;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.List;
import org.bson.RawBsonDocument;

/**
 * What a collection holds, as far as it takes to tell it from another.
 *
 * @param sum the SHA-256 of every document as it came over the wire, added up. So it does not
 *     matter in which order they come: the embedded database compares texts by UTF-16 units,
 *     MongoDB by bytes
 */
record Content(long documents, String sum, Indexes indexes) {

  private static final BigInteger ROOM = BigInteger.ONE.shiftLeft(256);

  static Content of(End end, MongoNamespace collection) {
    Sum sum = new Sum();
    Walk.through(end.documents(collection), null, page -> page.forEach(sum::add));
    return new Content(sum.documents, sum.hex(), Indexes.of(end, collection));
  }

  /** In what the other is not the same; empty if it is. */
  String differenceTo(Content other) {
    List<String> differences = new ArrayList<>();
    if (documents != other.documents) {
      differences.add("count, %d there".formatted(other.documents));
    } else if (!sum.equals(other.sum)) {
      differences.add("content");
    }
    if (!indexes.areAs(other.indexes)) {
      differences.add("indexes");
    }
    return String.join(", ", differences);
  }

  private static final class Sum {

    private long documents;
    private BigInteger total = BigInteger.ZERO;

    void add(RawBsonDocument document) {
      documents++;
      MessageDigest digest = sha256();
      digest.update(document.getByteBuffer().asNIO());
      total = total.add(new BigInteger(1, digest.digest())).mod(ROOM);
    }

    String hex() {
      return "%064x".formatted(total);
    }

    private static MessageDigest sha256() {
      try {
        return MessageDigest.getInstance("SHA-256");
      } catch (NoSuchAlgorithmException e) {
        throw new IllegalStateException("Every Java has SHA-256.", e);
      }
    }
  }
}
