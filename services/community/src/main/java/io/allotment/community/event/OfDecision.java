package io.allotment.community.event;

import io.allotment.community.model.DecisionId;
import io.allotment.community.model.Effect;
import io.allotment.community.model.FollowUp;
import io.allotment.community.model.MemberId;
import io.allotment.community.model.Part;
import io.allotment.community.model.ReviewId;
import io.allotment.community.model.SquadId;
import io.allotment.community.model.StoryId;
import io.allotment.runtime.decide.TextRef;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What happened to a decision of the community. */
public sealed interface OfDecision extends CommunityEvent {
  DecisionId decision();

  /** Whose it is to do. */
  SquadId squad();

  /**
   * It was taken.
   *
   * @param item the key of the item of the agenda it is about; null where it is about the part
   * @param due by when it is to be done
   * @param effect what it changes by itself; null for nothing
   */
  record DecisionTaken(
      DecisionId decision,
      ReviewId review,
      Part part,
      @Nullable String item,
      TextRef text,
      SquadId squad,
      LocalDate due,
      @Nullable Effect effect,
      MemberId by,
      Instant at)
      implements OfDecision {
    @Override
    public List<TextRef> texts() {
      return List.of(text);
    }
  }

  /**
   * It was written anew, all of it, in the review it was taken in.
   *
   * @param revision how many times it was written, from 2 on
   */
  record DecisionChanged(
      DecisionId decision,
      ReviewId review,
      TextRef text,
      SquadId squad,
      LocalDate due,
      @Nullable Effect effect,
      int revision,
      MemberId by,
      Instant at)
      implements OfDecision {
    @Override
    public List<TextRef> texts() {
      return List.of(text);
    }
  }

  /**
   * A story does it.
   *
   * @param story null where none does any more
   */
  record DecisionLinked(
      DecisionId decision, SquadId squad, @Nullable StoryId story, MemberId by, Instant at)
      implements OfDecision {}

  /**
   * A review looked at what came of it, in place of what the same review said before.
   *
   * @param due the new day, where it is carried on
   * @param text what was said of it; null for nothing
   */
  record DecisionFollowedUp(
      DecisionId decision,
      SquadId squad,
      ReviewId review,
      FollowUp outcome,
      @Nullable LocalDate due,
      @Nullable TextRef text,
      MemberId by,
      Instant at)
      implements OfDecision {
    @Override
    public List<TextRef> texts() {
      return text == null ? List.of() : List.of(text);
    }
  }

  /**
   * What it changes by itself is changed.
   *
   * @param revision of the decision that was carried out
   */
  record EffectTaken(DecisionId decision, SquadId squad, int revision, Instant at)
      implements OfDecision {}

  /**
   * Capacity refused what it changes by itself.
   *
   * @param revision of the decision that was refused
   * @param rule the id of capacity's rule
   * @param sentence why, as capacity says it; nobody wrote it
   */
  record EffectRefused(
      DecisionId decision, SquadId squad, int revision, String rule, String sentence, Instant at)
      implements OfDecision {}
}
