package io.allotment.rotation.event;

import io.allotment.rotation.event.RotationEvent.AbsenceRecorded;
import io.allotment.rotation.event.RotationEvent.AbsenceWithdrawn;
import io.allotment.rotation.event.RotationEvent.OfAbsence;
import io.allotment.rotation.event.RotationEvent.PostingCorrected;
import io.allotment.rotation.model.Absence;
import io.allotment.rotation.model.Correction;
import io.allotment.rotation.model.DutyWeek;
import io.allotment.rotation.model.Eligibility;
import io.allotment.rotation.model.Member;
import io.allotment.rotation.model.MemberId;
import io.allotment.rotation.model.Planner;
import io.allotment.rotation.model.Posting;
import io.allotment.rotation.model.Ratio;
import io.allotment.rotation.model.Reason;
import io.allotment.rotation.model.SquadPlan;
import io.allotment.rotation.model.Turn;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What an absence that becomes known, or is withdrawn, after its weeks were posted puts right in
 * the ledger: who could not serve owes nothing for that week, and the others owe it by what they
 * owed; who could have served owes after all. Who did serve keeps owing and the credit.
 */
final class Corrections {
  private final Standing before;
  private final Instant at;
  private final List<RotationEvent> found = new ArrayList<>();
  private Standing after;

  private Corrections(Standing before, Standing after, Instant at) {
    this.before = before;
    this.after = after;
    this.at = at;
  }

  /** The corrections that these facts call for, each one on top of those before it. */
  static List<RotationEvent> of(Standing before, List<? extends RotationEvent> facts, Instant at) {
    Corrections corrections = new Corrections(before, before.after(facts), at);
    for (RotationEvent fact : facts) {
      if (fact instanceof OfAbsence absence) {
        corrections.find(absence);
      }
    }
    return List.copyOf(corrections.found);
  }

  private void find(OfAbsence fact) {
    Absence span =
        switch (fact) {
          case AbsenceRecorded recorded -> recorded.span();
          case AbsenceWithdrawn withdrawn ->
              Absences.of(before, fact.member()).byId(withdrawn.absence());
        };
    for (SquadPlan plan : after.garden().squads().values()) {
      Member member = plan.members().get(fact.member());
      if (member != null && span != null && after.names().containsKey(plan.id())) {
        touched(plan, span).forEach(posting -> correct(plan, member, posting));
      }
    }
  }

  private void correct(SquadPlan plan, Member member, Posting posting) {
    Correction correction = correction(plan, member, posting);
    if (correction != null) {
      RotationEvent corrected = new PostingCorrected(plan.id(), correction, at);
      found.add(corrected);
      after = after.after(corrected);
    }
  }

  private static List<Posting> touched(SquadPlan plan, Absence span) {
    List<Posting> touched = new ArrayList<>();
    for (Posting posting : plan.ledger().postings().values()) {
      var week = plan.handover().weeks(posting.week(), 1);
      if (Absences.touches(span, week, plan.handover().zone())) {
        touched.add(posting);
      }
    }
    return touched;
  }

  private @Nullable Correction correction(SquadPlan plan, Member member, Posting posting) {
    boolean owes = posting.owed().containsKey(member.id());
    if (posting.credited().isEmpty() || posting.credited().containsKey(member.id())) {
      return null;
    }
    if (owes && away(after, plan, member, posting.week())) {
      return relieved(posting, member.id());
    }
    boolean wasAway = away(before, plan, member, posting.week());
    return !owes && wasAway && eligible(plan, member, posting.week())
        ? charged(plan, posting, member)
        : null;
  }

  private static @Nullable Correction relieved(Posting posting, MemberId member) {
    Ratio part = posting.owed().getOrDefault(member, Ratio.ZERO);
    Ratio rest = Ratio.sum(posting.owed().values()).minus(part);
    if (rest.signum() == 0) {
      return null;
    }
    SortedMap<MemberId, Ratio> change = new TreeMap<>();
    posting.owed().forEach((other, owed) -> change.put(other, owed.times(part).dividedBy(rest)));
    change.put(member, part.negate());
    return new Correction(posting.week(), change, new TreeMap<>());
  }

  /** By the member's share in relation to those who owed and are still there. */
  private static @Nullable Correction charged(SquadPlan plan, Posting posting, Member member) {
    Ratio owed = Ratio.ZERO;
    Ratio shares = Ratio.ZERO;
    for (Map.Entry<MemberId, Ratio> entry : posting.owed().entrySet()) {
      Member other = plan.members().get(entry.getKey());
      if (other != null) {
        owed = owed.plus(entry.getValue());
        shares = shares.plus(other.share());
      }
    }
    if (shares.signum() == 0) {
      return null;
    }
    Ratio part = member.share().times(owed).dividedBy(shares);
    Ratio all = Ratio.sum(posting.owed().values());
    Ratio scale = all.dividedBy(all.plus(part));
    SortedMap<MemberId, Ratio> change = new TreeMap<>();
    posting.owed().forEach((other, before) -> change.put(other, before.times(scale).minus(before)));
    change.put(member.id(), part.times(scale));
    return new Correction(posting.week(), change, new TreeMap<>());
  }

  private static boolean away(Standing standing, SquadPlan plan, Member member, DutyWeek week) {
    return eligibility(standing, plan, week).excluded().stream()
        .anyMatch(one -> one.member().equals(member.id()) && one.reason() instanceof Reason.Away);
  }

  private boolean eligible(SquadPlan plan, Member member, DutyWeek week) {
    return eligibility(after, plan, week).includes(member.id());
  }

  private static Eligibility eligibility(Standing standing, SquadPlan plan, DutyWeek week) {
    Turn turn = plan.turnOf(week);
    return Planner.eligibility(standing.garden(), plan.id(), turn == null ? week : turn.week());
  }
}
