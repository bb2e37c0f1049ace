package io.allotment.rotation.event;

import io.allotment.rotation.event.RotationEvent.HolidaysChosen;
import io.allotment.rotation.event.RotationEvent.InSquad;
import io.allotment.rotation.event.RotationEvent.OfHandover;
import io.allotment.rotation.event.RotationEvent.OfPay;
import io.allotment.rotation.event.RotationEvent.PlanDrawn;
import io.allotment.rotation.event.RotationEvent.PostingCorrected;
import io.allotment.rotation.event.RotationEvent.SquadArchived;
import io.allotment.rotation.event.RotationEvent.SquadChanged;
import io.allotment.rotation.event.RotationEvent.SquadOpened;
import io.allotment.rotation.event.RotationEvent.SquadRestored;
import io.allotment.rotation.event.RotationEvent.TurnsPublished;
import io.allotment.rotation.event.RotationEvent.TurnsWithdrawn;
import io.allotment.rotation.event.RotationEvent.WeekPosted;
import io.allotment.rotation.event.RotationEvent.WeeksValued;
import io.allotment.rotation.model.Member;
import io.allotment.rotation.model.MemberId;
import io.allotment.rotation.model.Posting;
import io.allotment.rotation.model.SquadPlan;
import io.allotment.rotation.model.Turn;

/** What the events of turns and weeks make of a squad's plan and ledger. */
final class OfPlans {
  private OfPlans() {}

  static SquadPlan after(SquadPlan plan, InSquad event) {
    return switch (event) {
      case PlanDrawn drawn -> plan.withAnchor(drawn.anchor());
      case SquadArchived archived -> plan.withUntil(archived.from());
      case SquadRestored _ -> plan.withUntil(null);
      case TurnsPublished published -> {
        SquadPlan after = plan;
        for (Turn turn : published.turns()) {
          after = after.withTurn(turn);
        }
        yield after;
      }
      case TurnsWithdrawn withdrawn ->
          plan.withoutTurns(withdrawn.turns().stream().map(Turn::week).toList());
      case OfTurn of -> plan.withTurn(of.turn());
      case WeekPosted posted -> posted(plan, posted.posting());
      case PostingCorrected corrected ->
          plan.withLedger(plan.ledger().correct(corrected.correction()));
      case HolidaysChosen chosen -> plan.withValues(plan.values().withPolicy(chosen.policy()));
      case WeeksValued valued ->
          plan.withValues(plan.values().valued(valued.from(), valued.to(), valued.weeks()));
      case SquadOpened _, SquadChanged _, OfMember _, OfSwap _, OfHandover _, OfPay _ -> plan;
    };
  }

  private static SquadPlan posted(SquadPlan plan, Posting posting) {
    SquadPlan after = plan.withLedger(plan.ledger().post(posting));
    for (MemberId shadow : posting.shadowed()) {
      Member member = after.members().get(shadow);
      if (member != null && !member.trained()) {
        after = after.withMember(member.withShadowWeeksLeft(member.shadowWeeksLeft() - 1));
      }
    }
    return after;
  }
}
