package io.allotment.runtime.command;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Who gives a command, for whom, when, and under which idempotency key. Recorded with every event.
 *
 * @param actor the member id of the person, or the name of the service, that acts
 * @param onBehalfOf the member acted for, where that is another
 * @param key unique per actor; the same key again is the same act and gets the same result
 * @param body a digest of what was asked; another body under the same key is refused
 * @param at the instant of the act
 */
public record Act(String actor, @Nullable String onBehalfOf, String key, String body, Instant at) {

  /** The key of the tag that every event of an act carries, and no event of another act. */
  public static final String LABEL = "act";

  private static final String ACTOR = "actor";
  private static final String FOR = "for";
  private static final String KEY = "key";
  private static final String BODY = "body";
  private static final String AT = "at";

  /** An act of a service, repeated safely under a key that names what is done. */
  public static Act ofService(String service, String key, Instant at) {
    return new Act(service, null, key, key, at);
  }

  /** The same act, done for another member. */
  public Act onBehalfOf(String member) {
    return member.equals(actor) ? this : new Act(actor, member, key, body, at);
  }

  /** The value of the tag that every event of this act carries. */
  public String label() {
    return actor + "/" + key;
  }

  Map<String, String> toMetadata() {
    Map<String, String> metadata = new LinkedHashMap<>();
    metadata.put(ACTOR, actor);
    if (onBehalfOf != null) {
      metadata.put(FOR, onBehalfOf);
    }
    metadata.put(KEY, key);
    metadata.put(BODY, body);
    metadata.put(AT, at.toString());
    return metadata;
  }

  /** The act that an event was recorded with. */
  public static Act of(Map<String, String> metadata) {
    return new Act(
        required(metadata, ACTOR),
        metadata.get(FOR),
        required(metadata, KEY),
        required(metadata, BODY),
        Instant.parse(required(metadata, AT)));
  }

  private static String required(Map<String, String> metadata, String name) {
    @Nullable String value = metadata.get(name);
    if (value == null) {
      throw new IllegalStateException("an act without " + name + " in " + metadata.keySet());
    }
    return value;
  }
}
