package io.allotment.gateway.people;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Filters.ne;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import com.mongodb.WriteConcern;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Updates;
import java.time.Instant;
import java.util.Collection;
import java.util.Date;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.bson.Document;
import org.springframework.stereotype.Component;

/** The credentials of all accounts. An e-mail address leads to one member at most. */
@Component
public class Credentials {

  private final MongoCollection<Document> credentials;
  private final MongoCollection<Document> addresses;

  Credentials(MongoDatabase database) {
    MongoDatabase safe = database.withWriteConcern(WriteConcern.MAJORITY.withJournal(true));
    credentials = safe.getCollection("credentials");
    credentials.createIndex(Indexes.ascending("member"));
    addresses = safe.getCollection("addresses");
    addresses.createIndex(Indexes.ascending("member"));
  }

  public void put(Credential credential) {
    credentials.insertOne(credential.toDocument());
  }

  public Optional<Credential> find(String id) {
    return Optional.ofNullable(credentials.find(eq("_id", id)).first()).map(Credential::of);
  }

  /** Those of these ids, by id. */
  public Map<String, Credential> find(Collection<String> ids) {
    Map<String, Credential> found = new HashMap<>();
    credentials.find(in("_id", ids)).map(Credential::of).forEach(c -> found.put(c.id(), c));
    return found;
  }

  /** Takes a proposal back that the log never named. */
  public void remove(String id) {
    credentials.deleteOne(eq("_id", id));
  }

  /** Leaves one credential and its address to the member, now that the log names it. */
  public void settle(Credential credential) {
    credentials.deleteMany(and(eq("member", credential.member()), ne("_id", credential.id())));
    addresses.deleteMany(and(eq("member", credential.member()), ne("_id", credential.email())));
  }

  /** Forgets all there is about a member. */
  public void erase(String member) {
    credentials.deleteMany(eq("member", member));
    addresses.deleteMany(eq("member", member));
  }

  /** Whom this address leads to. */
  public Optional<String> memberOf(String email) {
    return Optional.ofNullable(addresses.find(eq("_id", email)).first())
        .map(address -> address.getString("member"));
  }

  /** Lets the address lead to the member, unless it leads to anybody already. */
  public boolean claim(String email, String member, Instant at) {
    try {
      addresses.insertOne(
          new Document("_id", email).append("member", member).append("at", Date.from(at)));
      return true;
    } catch (MongoWriteException failure) {
      if (ErrorCategory.fromErrorCode(failure.getCode()) != ErrorCategory.DUPLICATE_KEY) {
        throw failure;
      }
      return memberOf(email).filter(member::equals).isPresent();
    }
  }

  /** Moves an address that was claimed before that instant, for an account never opened. */
  public boolean takeOver(String email, String from, String to, Instant before, Instant at) {
    return addresses
            .updateOne(
                and(eq("_id", email), eq("member", from), lt("at", Date.from(before))),
                Updates.combine(Updates.set("member", to), Updates.set("at", Date.from(at))))
            .getModifiedCount()
        == 1;
  }
}
