package io.allotment.gateway.people;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.in;

import com.mongodb.WriteConcern;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.ReplaceOptions;
import io.allotment.gateway.state.Account;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What people are called: by themselves if they have an account, else by who invited them. */
@Component
public class Directory {

  /** A member's name and address; each null where nobody has told. */
  public record Entry(@Nullable String name, @Nullable String email) {
    private static final Entry NONE = new Entry(null, null);

    private static Entry of(Document document) {
      return new Entry(document.getString("name"), document.getString("email"));
    }
  }

  private final MongoCollection<Document> invited;
  private final Credentials credentials;

  Directory(MongoDatabase database, Credentials credentials) {
    this.invited =
        database
            .withWriteConcern(WriteConcern.MAJORITY.withJournal(true))
            .getCollection("directory");
    this.credentials = credentials;
  }

  /** Keeps what somebody is called by who invites them. */
  public void put(String member, Entry entry) {
    invited.replaceOne(
        eq("_id", member),
        new Document("_id", member).append("name", entry.name()).append("email", entry.email()),
        new ReplaceOptions().upsert(true));
  }

  /** The entry of the member, whose account this is. */
  public Entry of(String member, Account account) {
    return of(Map.of(member, account)).getOrDefault(member, Entry.NONE);
  }

  /** The entries of these members, by their accounts; all of those who have one. */
  public Map<String, Entry> of(Map<String, Account> accounts) {
    Map<String, Entry> entries = new HashMap<>();
    invited
        .find(in("_id", accounts.keySet()))
        .forEach(document -> entries.put(document.getString("_id"), Entry.of(document)));
    credentials
        .find(credentialsOf(accounts.values()))
        .values()
        .forEach(own -> entries.put(own.member(), new Entry(own.name(), own.email())));
    return entries;
  }

  private static List<String> credentialsOf(Collection<Account> accounts) {
    return accounts.stream().map(Account::credential).filter(Objects::nonNull).toList();
  }

  /** Forgets a member. */
  public void erase(String member) {
    invited.deleteOne(eq("_id", member));
  }
}
