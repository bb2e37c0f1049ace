package io.allotment.rotation.directory;

import io.allotment.rotation.model.MemberId;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What an act says about a member; null leaves what is there.
 *
 * @param email in lower case
 */
public record Entry(MemberId member, @Nullable String name, @Nullable String email) {

  public Entry {
    name = name == null ? null : name.strip();
    email = email == null ? null : canonical(email);
  }

  /** An address as it is kept, so that it is found however it is written. */
  static String canonical(String email) {
    return email.strip().toLowerCase(Locale.ROOT);
  }

  boolean saysSomething() {
    return name != null || email != null;
  }
}
