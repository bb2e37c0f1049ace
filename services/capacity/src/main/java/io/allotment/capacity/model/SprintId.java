package io.allotment.capacity.model;

import io.allotment.runtime.decide.Slug;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** The id of a tracker's sprint or milestone. A slug of at most 63 characters. */
public record SprintId(String value) {

  private static final int READABLE = 48;

  /**
   * @throws IllegalArgumentException with a sentence fit for a person, when the value is no slug
   */
  public SprintId {
    Slug.check("sprint", value);
  }

  /**
   * The sprint that a squad's tracker calls so. Trackers tell no other id of it: sprints of one
   * name are one.
   */
  public static SprintId of(SquadId squad, String name) {
    byte[] hash = sha256((squad.value() + "\n" + name).getBytes(StandardCharsets.UTF_8));
    return new SprintId(
        Slugs.of(name, READABLE, "sprint") + "-" + HexFormat.of().formatHex(hash, 0, 4));
  }

  private static byte[] sha256(byte[] text) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(text);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }

  @Override
  public String toString() {
    return value;
  }
}
