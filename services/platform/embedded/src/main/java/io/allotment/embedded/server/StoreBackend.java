package io.allotment.embedded.server;

import de.bwaldvogel.mongo.MongoDatabase;
import de.bwaldvogel.mongo.backend.AbstractMongoBackend;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.exception.MongoServerError;
import io.allotment.embedded.durable.DurableStore;
import io.allotment.embedded.durable.GroupCommit;
import io.netty.channel.Channel;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Every command of every client. One that changes data is answered when the change is on disk; one
 * that asks for what the majority has is answered when everything it may have seen is. So nobody
 * learns of a document that a crash could still take back.
 */
final class StoreBackend extends AbstractMongoBackend {

  private static final Pattern NAME = Pattern.compile("[A-Za-z0-9_-]{1,63}");
  private static final int MANY = 1_000_000;

  private final DurableStore store;
  private final GroupCommit commits;

  StoreBackend(DurableStore store, GroupCommit commits) {
    this.store = store;
    this.commits = commits;
    store.names().stream()
        .map(Maps::database)
        .flatMap(Optional::stream)
        .distinct()
        .toList()
        .forEach(this::resolveDatabase);
  }

  @Override
  public Document handleCommand(Channel channel, String database, String command, Document query) {
    if (Reads.only(command, query) && isOpen(database)) {
      Document answer = store.reading(() -> super.handleCommand(channel, database, command, query));
      if (Reads.durable(query)) {
        commits.await(commits.newest(database));
      }
      return answer;
    }
    GroupCommit.Applied<Document> applied =
        commits.apply(database, () -> super.handleCommand(channel, database, command, query));
    commits.await(applied.ticket());
    return applied.answer();
  }

  private boolean isOpen(String database) {
    return database.equals("admin") || listDatabaseNames().contains(database);
  }

  @Override
  protected Document handleGetMore(String database, String command, Document query) {
    query.putIfAbsent("batchSize", MANY);
    return super.handleGetMore(database, command, query);
  }

  @Override
  protected MongoDatabase openOrCreateDatabase(String name) {
    if (!NAME.matcher(name).matches()) {
      throw new MongoServerError(
          73, "InvalidNamespace", "A database's name is 1 to 63 letters, digits, - or _: " + name);
    }
    return new StoreDatabase(name, store, getCursorRegistry());
  }
}
