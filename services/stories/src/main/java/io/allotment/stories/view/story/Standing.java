package io.allotment.stories.view.story;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gte;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.lt;

import io.allotment.stories.model.Words;
import java.util.Locale;
import org.bson.conversions.Bson;

/** Which stories of a list are asked for by how far they are on their way to a class. */
public enum Standing {
  /** Nobody has said what class they have. */
  TO_CLASSIFY,
  /** Nothing is suggested, or too unsurely. */
  UNCLASSIFIED,
  SUGGESTED,
  /** Suggested, and likely to be right in at least 85 of 100. */
  SURE,
  /** Suggested, and less sure than that. */
  LIKELY,
  CONFIRMED,
  /** People say another class than was suggested. */
  DISPUTED,
  /** Their tracker has them no longer. */
  GONE;

  private static final double SURENESS = 0.85;

  /** What it is called where people and programs read it. */
  public String word() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /**
   * The standing of that name.
   *
   * @throws IllegalArgumentException with a sentence fit for a person, when there is none
   */
  public static Standing of(String word) {
    return Words.of(values(), Standing::word, "status", word);
  }

  Bson filter() {
    return switch (this) {
      case TO_CLASSIFY -> in("status", Status.UNCLASSIFIED.name(), Status.SUGGESTED.name());
      case SURE -> and(SUGGESTED.filter(), gte("suggested.confidence", SURENESS));
      case LIKELY -> and(SUGGESTED.filter(), lt("suggested.confidence", SURENESS));
      case DISPUTED -> and(CONFIRMED.filter(), eq("disputed", true));
      case UNCLASSIFIED, SUGGESTED, CONFIRMED, GONE -> eq("status", name());
    };
  }
}
