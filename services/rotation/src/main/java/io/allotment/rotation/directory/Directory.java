package io.allotment.rotation.directory;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.in;

import com.mongodb.ReadConcern;
import com.mongodb.WriteConcern;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import io.allotment.rotation.model.MemberId;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.bson.Document;
import org.springframework.stereotype.Component;

/** Names and e-mail addresses of members. An address belongs to one member. */
@Component
public class Directory {

  static final String NAME = "name";
  static final String EMAIL = "email";

  private final MongoCollection<Document> people;

  Directory(MongoDatabase database) {
    people =
        database
            .getCollection("directory")
            .withWriteConcern(WriteConcern.MAJORITY.withJournal(true))
            .withReadConcern(ReadConcern.MAJORITY);
    people.createIndex(Indexes.ascending(EMAIL), new IndexOptions().unique(true).sparse(true));
  }

  MongoCollection<Document> people() {
    return people;
  }

  /** A new id for somebody, which says nothing about them. */
  public MemberId newId() {
    return new MemberId("m-" + UUID.randomUUID().toString().substring(0, 13));
  }

  /** The member each of these addresses belongs to, by the address in lower case. */
  public Map<String, MemberId> byEmails(Collection<String> emails) {
    Map<String, MemberId> members = new HashMap<>();
    people
        .find(in(EMAIL, emails.stream().map(Entry::canonical).toList()))
        .forEach(p -> members.put(p.getString(EMAIL), new MemberId(p.getString("_id"))));
    return members;
  }

  /** The names of these members, as far as known. */
  public Names names(Collection<MemberId> members) {
    Map<MemberId, String> names = new HashMap<>();
    people
        .find(in("_id", ids(members)))
        .forEach(
            person -> {
              String name = person.getString(NAME);
              if (name != null) {
                names.put(new MemberId(person.getString("_id")), name);
              }
            });
    return new Names(names);
  }

  /** The addresses of these members, as far as known. */
  public Map<MemberId, String> addresses(Collection<MemberId> members) {
    Map<MemberId, String> addresses = new HashMap<>();
    people
        .find(in("_id", ids(members)))
        .forEach(
            person -> {
              String address = person.getString(EMAIL);
              if (address != null) {
                addresses.put(new MemberId(person.getString("_id")), address);
              }
            });
    return addresses;
  }

  /** Deletes what is known of a member. */
  public void erase(MemberId member) {
    people.deleteOne(eq(member.value()));
  }

  private static List<String> ids(Collection<MemberId> members) {
    return members.stream().map(MemberId::value).distinct().toList();
  }
}
