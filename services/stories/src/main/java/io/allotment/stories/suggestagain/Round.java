package io.allotment.stories.suggestagain;

import io.allotment.stories.model.SquadId;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How far a squad's stories were suggested by what is in force.
 *
 * @param inForce the name of what suggests
 * @param after the position up to which stories were looked at
 * @param ended when all were; null before
 * @param closed whether it was looked once more, for what an import under way had taken before
 */
record Round(SquadId squad, String inForce, long after, @Nullable Instant ended, boolean closed) {

  /** Longer than an import takes from asking what is in force to having its stories in the view. */
  private static final Duration UNDER_WAY = Duration.ofSeconds(10);

  /**
   * How long after its end a round is looked at once more: another process suggests with the model
   * before until it follows, and what it suggested then has to come into the view.
   *
   * @param follow how often a process looks whether there is another model; it counts twice, for a
   *     look may itself take long
   */
  static Duration settling(Duration follow) {
    return follow.multipliedBy(2).plus(UNDER_WAY);
  }

  static Round begun(SquadId squad, String inForce) {
    return new Round(squad, inForce, 0, null, false);
  }

  Round upTo(long position) {
    return new Round(squad, inForce, position, ended, closed);
  }

  /** The same, at its end; the second time it is over. */
  Round ended(long position, Instant at) {
    return new Round(squad, inForce, position, at, ended != null);
  }

  /** Whether there is something to do for it; at its end, once it has settled. */
  boolean isDue(Instant now, Duration settling) {
    return ended == null || (!closed && now.isAfter(ended.plus(settling)));
  }

  /** Whether what was kept before it is about something else that was in force. */
  boolean isNew(@Nullable Round before) {
    return before == null || !before.inForce.equals(inForce);
  }

  /** What is another one than before it: the rules or the model. */
  String because(@Nullable Round before) {
    return before != null && model(before.inForce).equals(model(inForce)) ? "rules" : "model";
  }

  private static String model(String inForce) {
    return inForce.substring(0, Math.max(0, inForce.indexOf('/')));
  }
}
