package io.allotment.rotation.event;

import io.allotment.rotation.event.OfMember.AccountOpened;
import io.allotment.rotation.event.OfMember.MarkedTrained;
import io.allotment.rotation.event.OfMember.MarkedUntrained;
import io.allotment.rotation.event.OfMember.MemberAdded;
import io.allotment.rotation.event.OfMember.MemberChanged;
import io.allotment.rotation.event.OfMember.MemberRemoved;
import io.allotment.rotation.event.OfMember.OptedIn;
import io.allotment.rotation.event.OfMember.OptedOut;
import io.allotment.rotation.model.Member;
import io.allotment.rotation.model.MemberId;
import io.allotment.rotation.model.OptIn;
import io.allotment.rotation.model.SquadPlan;
import java.util.function.UnaryOperator;

/** What the events of members make of the roster. */
final class OfMembers {
  private OfMembers() {}

  static Standing after(Standing standing, OfMember event) {
    SquadPlan plan = standing.plan(event.squad());
    return switch (event) {
      case MemberAdded added ->
          standing
              .in(plan.withMember(member(added)))
              .noted(
                  added.squad(),
                  added.member(),
                  note -> note.withUntrained(added.untrained()).withShadowWeeksLeft(null));
      case MemberChanged changed ->
          standing.in(with(plan, changed.member(), was -> changed(was, changed)));
      case MemberRemoved removed -> removed(standing, plan, removed.member());
      case MarkedTrained trained ->
          standing
              .in(with(plan, trained.member(), was -> was.withShadowWeeksLeft(0)))
              .noted(trained.squad(), trained.member(), note -> note.withUntrained(false));
      case MarkedUntrained untrained ->
          standing
              .in(
                  with(
                      plan,
                      untrained.member(),
                      was -> was.withShadowWeeksLeft(untrained.shadowWeeks())))
              .noted(untrained.squad(), untrained.member(), note -> note.withUntrained(true));
      case OptedIn in ->
          standing
              .in(with(plan, in.member(), was -> optedIn(was, in)))
              .noted(
                  in.squad(),
                  in.member(),
                  note -> note.withDeclined(note.declined() && in.provisional()));
      case OptedOut out ->
          standing
              .in(
                  with(plan, out.member(), was -> was.withOptIn(OptIn.OUT))
                      .withoutGuest(out.member()))
              .noted(out.squad(), out.member(), note -> note.withDeclined(true));
      case AccountOpened opened ->
          standing.in(
              plan.withLedger(
                  plan.ledger().open(opened.member(), opened.balance(), opened.lastServed())));
    };
  }

  private static SquadPlan with(SquadPlan plan, MemberId member, UnaryOperator<Member> change) {
    Member was = plan.members().get(member);
    return was == null ? plan : plan.withMember(change.apply(was));
  }

  private static Member member(MemberAdded added) {
    return new Member(
        added.member(),
        added.order(),
        added.share(),
        added.allocation(),
        added.pattern(),
        added.shadowWeeks(),
        OptIn.OUT,
        added.since());
  }

  private static Member changed(Member was, MemberChanged to) {
    return new Member(
        was.id(),
        to.order(),
        to.share(),
        to.allocation(),
        to.pattern(),
        was.shadowWeeksLeft(),
        was.optIn(),
        was.since());
  }

  private static Member optedIn(Member was, OptedIn in) {
    return was.withOptIn(in.provisional() ? OptIn.PROVISIONAL : OptIn.OWN).withSince(in.since());
  }

  private static Standing removed(Standing standing, SquadPlan plan, MemberId leaver) {
    Member was = plan.members().get(leaver);
    return was == null
        ? standing
        : standing
            .in(plan.withoutMember(leaver))
            .noted(plan.id(), leaver, note -> note.withShadowWeeksLeft(was.shadowWeeksLeft()));
  }
}
