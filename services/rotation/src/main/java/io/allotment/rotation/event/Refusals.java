package io.allotment.rotation.event;

import io.allotment.rotation.model.ItemId;
import io.allotment.rotation.model.MemberId;
import io.allotment.rotation.model.PullInId;
import io.allotment.rotation.model.SquadId;
import io.allotment.rotation.model.SwapId;
import io.allotment.runtime.decide.Decision;

/** The refusals that many acts share. */
public final class Refusals {
  private Refusals() {}

  public static Decision<RotationEvent> unknown(SquadId squad) {
    return Decision.rejected(
        RotationRule.UNKNOWN_SQUAD,
        "There is no squad " + squad + ". Look at its spelling, or open it first.");
  }

  public static Decision<RotationEvent> archived(SquadId squad) {
    return Decision.rejected(
        RotationRule.SQUAD_ARCHIVED,
        "The squad " + squad + " is archived. Restore it first, if it is to go on.");
  }

  public static Decision<RotationEvent> unknown(SquadId squad, MemberId member) {
    return Decision.rejected(
        RotationRule.UNKNOWN_MEMBER,
        member + " is not a member of " + squad + ". Add them to it first.");
  }

  public static Decision<RotationEvent> unknown(MemberId member) {
    return Decision.rejected(
        RotationRule.UNKNOWN_MEMBER,
        member + " is not a member of any squad. Add them to one first.");
  }

  public static Decision<RotationEvent> unknown(SwapId swap) {
    return Decision.rejected(
        RotationRule.UNKNOWN_SWAP,
        "There is no swap " + swap + " in this squad. Look at the swaps that are open.");
  }

  public static Decision<RotationEvent> unknown(ItemId item) {
    return Decision.rejected(
        RotationRule.UNKNOWN_ITEM,
        "Nothing of this squad is called " + item + ". Look at what is open.");
  }

  public static Decision<RotationEvent> unknown(PullInId pullIn) {
    return Decision.rejected(
        RotationRule.UNKNOWN_PULL_IN,
        "There is no pull-in " + pullIn + " in this squad. Look at those that were asked.");
  }

  public static Decision<RotationEvent> rostersMoved() {
    return Decision.rejected(
        RotationRule.ROSTER_MOVED,
        "Someone joined or left one of the squads concerned just now, and nothing of this was done."
            + " Look again, then repeat it.");
  }

  /** A figure the model does not take, in the model's own words. */
  public static Decision<RotationEvent> badNumber(IllegalArgumentException refusal) {
    return Decision.rejected(
        RotationRule.BAD_NUMBER,
        refusal.getMessage() + " Nothing was changed; correct the figure.");
  }
}
