package io.allotment.gateway.people;

import org.bson.Document;

/**
 * How one account can be signed in to, and what its holder is called. It counts only while the log
 * names it as the account's credential; until then it is a proposal.
 *
 * @param id what the log calls it
 * @param hash of the password, Argon2id
 */
public record Credential(String id, String member, String name, String email, String hash) {

  static Credential of(Document document) {
    return new Credential(
        document.getString("_id"),
        document.getString("member"),
        document.getString("name"),
        document.getString("email"),
        document.getString("hash"));
  }

  Document toDocument() {
    return new Document("_id", id)
        .append("member", member)
        .append("name", name)
        .append("email", email)
        .append("hash", hash);
  }
}
