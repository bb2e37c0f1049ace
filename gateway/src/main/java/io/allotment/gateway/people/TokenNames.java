package io.allotment.gateway.people;

import static com.mongodb.client.model.Filters.eq;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.ReplaceOptions;
import java.util.HashMap;
import java.util.Map;
import org.bson.Document;
import org.springframework.stereotype.Component;

/** What people call their tokens. */
@Component
public class TokenNames {

  private final MongoCollection<Document> names;

  TokenNames(MongoDatabase database) {
    names = database.getCollection("tokens");
    names.createIndex(Indexes.ascending("member"));
  }

  public void put(String token, String member, String name) {
    names.replaceOne(
        eq("_id", token),
        new Document("_id", token).append("member", member).append("name", name),
        new ReplaceOptions().upsert(true));
  }

  /** The names of a member's tokens, by the token's id. */
  public Map<String, String> of(String member) {
    Map<String, String> found = new HashMap<>();
    names
        .find(eq("member", member))
        .forEach(token -> found.put(token.getString("_id"), token.getString("name")));
    return found;
  }

  public void remove(String token) {
    names.deleteOne(eq("_id", token));
  }

  /** Forgets all names a member gave. */
  public void erase(String member) {
    names.deleteMany(eq("member", member));
  }
}
