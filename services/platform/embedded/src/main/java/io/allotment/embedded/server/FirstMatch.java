package io.allotment.embedded.server;

import de.bwaldvogel.mongo.bson.Document;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Lets an aggregation that begins with {@code $match} use an index: mongo-java-server 1.47.0 reads
 * the whole collection first, and so counts by scanning. The first read of the aggregation is that
 * of its own collection; it takes the selection, later ones find none.
 */
final class FirstMatch {

  private static final ScopedValue<AtomicReference<@Nullable Document>> SELECTION =
      ScopedValue.newInstance();

  private FirstMatch() {}

  static Document during(Document aggregate, Supplier<Document> server) {
    return aggregate.get("pipeline") instanceof List<?> stages
            && !stages.isEmpty()
            && stages.getFirst() instanceof Document first
            && first.get("$match") instanceof Document selection
        ? ScopedValue.where(SELECTION, new AtomicReference<@Nullable Document>(selection))
            .call(server::get)
        : server.get();
  }

  /** The selection, once; after that, and outside an aggregation, everything. */
  static Document take() {
    Document selection = SELECTION.isBound() ? SELECTION.get().getAndSet(null) : null;
    return selection == null ? new Document() : selection;
  }
}
