package io.allotment.rotation.directory;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.set;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import com.mongodb.ReadConcern;
import com.mongodb.WriteConcern;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.UpdateOptions;
import io.allotment.rotation.model.MemberId;
import io.allotment.runtime.command.RefusedException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Names and e-mail addresses of members. An address belongs to one member. */
@Component
public class Directory {

  private static final String NAME = "name";
  private static final String EMAIL = "email";

  private final MongoCollection<Document> people;

  Directory(MongoDatabase database) {
    people =
        database
            .getCollection("directory")
            .withWriteConcern(WriteConcern.MAJORITY.withJournal(true))
            .withReadConcern(ReadConcern.MAJORITY);
    people.createIndex(Indexes.ascending(EMAIL), new IndexOptions().unique(true).sparse(true));
  }

  /**
   * Writes down what is given of a member; null leaves what is there.
   *
   * @throws RefusedException if the address belongs to another member
   */
  public void write(MemberId member, @Nullable String name, @Nullable String email) {
    List<Bson> changes = new ArrayList<>();
    if (name != null) {
      changes.add(set(NAME, name.strip()));
    }
    if (email != null) {
      changes.add(set(EMAIL, canonical(email)));
    }
    if (changes.isEmpty()) {
      return;
    }
    try {
      people.updateOne(eq(member.value()), combine(changes), new UpdateOptions().upsert(true));
    } catch (MongoWriteException e) {
      if (ErrorCategory.fromErrorCode(e.getCode()) != ErrorCategory.DUPLICATE_KEY) {
        throw e;
      }
      throw new RefusedException(
          DirectoryRule.ADDRESS_TAKEN,
          "The address %s belongs to another member. Use theirs, or correct the address."
              .formatted(email));
    }
  }

  /**
   * The id of whoever an address belongs to, or a new one that says nothing about them. Who is
   * given a new id is not written down yet.
   */
  public MemberId idFor(String email) {
    return byEmail(email)
        .orElseGet(() -> new MemberId("m-" + UUID.randomUUID().toString().substring(0, 13)));
  }

  /** The member an address belongs to. */
  public Optional<MemberId> byEmail(String email) {
    return Optional.ofNullable(people.find(eq(EMAIL, canonical(email))).first())
        .map(person -> new MemberId(person.getString("_id")));
  }

  /** The member each of these addresses belongs to, by the address in lower case. */
  public Map<String, MemberId> byEmails(Collection<String> emails) {
    Map<String, MemberId> members = new HashMap<>();
    people
        .find(in(EMAIL, emails.stream().map(Directory::canonical).toList()))
        .forEach(p -> members.put(p.getString(EMAIL), new MemberId(p.getString("_id"))));
    return members;
  }

  /** The names of these members, as far as known. */
  public Names names(Collection<MemberId> members) {
    Map<MemberId, String> names = new HashMap<>();
    people
        .find(in("_id", members.stream().map(MemberId::value).distinct().toList()))
        .forEach(
            person -> {
              String name = person.getString(NAME);
              if (name != null) {
                names.put(new MemberId(person.getString("_id")), name);
              }
            });
    return new Names(names);
  }

  private static String canonical(String email) {
    return email.strip().toLowerCase(Locale.ROOT);
  }
}
