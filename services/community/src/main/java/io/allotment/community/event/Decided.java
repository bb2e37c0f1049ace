package io.allotment.community.event;

import io.allotment.community.event.OfDecision.DecisionChanged;
import io.allotment.community.event.OfDecision.DecisionFollowedUp;
import io.allotment.community.event.OfDecision.DecisionLinked;
import io.allotment.community.event.OfDecision.DecisionTaken;
import io.allotment.community.event.OfDecision.EffectRefused;
import io.allotment.community.event.OfDecision.EffectTaken;
import io.allotment.community.model.Effect;
import io.allotment.community.model.FollowUp;
import io.allotment.community.model.ReviewId;
import io.allotment.community.model.SquadId;
import io.allotment.community.model.StoryId;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A decision, as it stands.
 *
 * @param review where it was taken
 * @param revision how many times it was written
 * @param story what does it; null for none
 * @param followed what a review said last of what came of it; null before the first
 */
public record Decided(
    ReviewId review,
    int revision,
    SquadId squad,
    LocalDate due,
    @Nullable Consequence consequence,
    @Nullable StoryId story,
    @Nullable DecisionFollowedUp followed) {

  /**
   * What it changes by itself.
   *
   * @param revision of the decision since when it is so
   */
  public record Consequence(Effect effect, int revision, State state) {

    private Consequence as(State other) {
      return new Consequence(effect, revision, other);
    }
  }

  /** Whether that is carried out. */
  public enum State {
    PENDING,
    TAKEN,
    REFUSED
  }

  /** How it stands after one more event; null before it was taken. */
  public static @Nullable Decided after(@Nullable Decided before, CommunityEvent event) {
    if (event instanceof DecisionTaken taken) {
      return new Decided(
          taken.review(),
          1,
          taken.squad(),
          taken.due(),
          consequence(taken.effect(), 1),
          null,
          null);
    }
    return before != null && event instanceof OfDecision of ? before.after(of) : before;
  }

  private Decided after(OfDecision event) {
    return switch (event) {
      case DecisionTaken _ -> this;
      case DecisionChanged changed ->
          new Decided(
              review,
              changed.revision(),
              changed.squad(),
              changed.due(),
              isSettled() ? consequence : consequence(changed.effect(), changed.revision()),
              story,
              followed);
      case DecisionLinked linked ->
          new Decided(review, revision, squad, due, consequence, linked.story(), followed);
      case DecisionFollowedUp up ->
          new Decided(
              review, revision, squad, up.due() == null ? due : up.due(), consequence, story, up);
      case EffectTaken _ -> as(State.TAKEN);
      case EffectRefused _ -> as(State.REFUSED);
    };
  }

  private static @Nullable Consequence consequence(@Nullable Effect effect, int revision) {
    return effect == null ? null : new Consequence(effect, revision, State.PENDING);
  }

  /** Whether what it changes by itself is being carried out or is, and so stays. */
  public boolean isSettled() {
    return consequence != null && consequence.state() != State.REFUSED;
  }

  private Decided as(State state) {
    return new Decided(
        review,
        revision,
        squad,
        due,
        consequence == null ? null : consequence.as(state),
        story,
        followed);
  }

  /** What it changes by itself; null for nothing. */
  public @Nullable Effect effect() {
    return consequence == null ? null : consequence.effect();
  }

  /** Whether it was done or dropped. */
  public boolean isOver() {
    return followed != null && followed.outcome() != FollowUp.CARRIED;
  }
}
