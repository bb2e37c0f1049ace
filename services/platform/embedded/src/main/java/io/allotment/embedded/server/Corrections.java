package io.allotment.embedded.server;

import de.bwaldvogel.mongo.backend.DefaultQueryMatcher;
import de.bwaldvogel.mongo.backend.Utils;
import de.bwaldvogel.mongo.bson.Document;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/**
 * Where mongo-java-server 1.47.0 answers otherwise than MongoDB does and an application would be
 * misled: an insert counts what it refused, ordered updates go on after one failed, a find without
 * a batch size puts everything into one message, collections are listed without their filter.
 */
final class Corrections {

  private static final int FIRST_BATCH = 101;

  private Corrections() {}

  static Document answer(String command, Document query, UnaryOperator<Document> server) {
    return switch (command) {
      case "insert" -> {
        query.putIfAbsent("ordered", true);
        yield counted(query, server.apply(query));
      }
      case "update" -> ordered(query) ? oneByOne(query, server) : server.apply(query);
      case "find" -> {
        query.putIfAbsent("batchSize", FIRST_BATCH);
        yield server.apply(query);
      }
      case "aggregate" -> FirstMatch.during(query, () -> server.apply(query));
      case "listCollections" -> filtered(query, server.apply(query));
      default -> server.apply(query);
    };
  }

  private static boolean ordered(Document query) {
    return documents(query, "updates").size() > 1
        && Utils.isTrue(query.getOrDefault("ordered", true));
  }

  private static Document counted(Document query, Document answer) {
    List<Document> errors = documents(answer, "writeErrors");
    if (!errors.isEmpty()) {
      boolean ordered = Utils.isTrue(query.get("ordered"));
      int tried = documents(query, "documents").size();
      answer.put("n", ordered ? number(errors.getFirst(), "index") : tried - errors.size());
    }
    return answer;
  }

  private static Document oneByOne(Document query, UnaryOperator<Document> server) {
    Document sum = new Document("n", 0).append("nModified", 0);
    List<Document> updates = documents(query, "updates");
    for (int i = 0; i < updates.size(); i++) {
      Document one = query.clone();
      one.put("updates", List.of(updates.get(i)));
      Document answer = server.apply(one);
      sum.put("n", number(sum, "n") + number(answer, "n"));
      sum.put("nModified", number(sum, "nModified") + number(answer, "nModified"));
      gather(sum, answer, "upserted", i);
      gather(sum, answer, "writeErrors", i);
      if (sum.containsKey("writeErrors")) {
        break;
      }
    }
    Utils.markOkay(sum);
    return sum;
  }

  private static void gather(Document sum, Document answer, String field, int index) {
    List<Document> all = new ArrayList<>(documents(sum, field));
    documents(answer, field).forEach(each -> all.add(each.append("index", index)));
    if (!all.isEmpty()) {
      sum.put(field, all);
    }
  }

  private static Document filtered(Document query, Document answer) {
    if (query.get("filter") instanceof Document filter
        && answer.get("cursor") instanceof Document cursor) {
      cursor.put(
          "firstBatch",
          documents(cursor, "firstBatch").stream()
              .filter(each -> new DefaultQueryMatcher().matches(each, filter))
              .toList());
    }
    return answer;
  }

  private static int number(Document of, String field) {
    return of.get(field) instanceof Number number ? number.intValue() : 0;
  }

  private static List<Document> documents(Document of, String field) {
    return of.get(field) instanceof Iterable<?> all ? typed(all) : List.of();
  }

  private static List<Document> typed(Iterable<?> all) {
    List<Document> documents = new ArrayList<>();
    all.forEach(each -> documents.add((Document) each));
    return documents;
  }
}
