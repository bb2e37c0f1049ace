package io.allotment.rotation.event;

import io.allotment.rotation.event.OfMember.AccountOpened;
import io.allotment.rotation.event.OfMember.MemberAdded;
import io.allotment.rotation.event.OfMember.OptedIn;
import io.allotment.rotation.model.Account;
import io.allotment.rotation.model.Member;
import io.allotment.rotation.model.MemberId;
import io.allotment.rotation.model.Ratio;
import io.allotment.rotation.model.SquadPlan;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * People who go from one squad into another together. They keep what they have learned, and what
 * they owe each other: of each balance the mean of those who come is left behind, so that they
 * bring a sum of zero into the other squad and nobody there pays for it. Whoever took part does so
 * provisionally, and says so themselves.
 */
public final class Moving {
  private Moving() {}

  /**
   * What puts these members of a squad on the roster of another; who is on it stays as they are.
   */
  public static List<RotationEvent> joined(
      SquadPlan from, SquadPlan into, Collection<MemberId> members, Instant at) {
    List<Member> coming =
        members.stream()
            .filter(member -> !into.members().containsKey(member))
            .map(member -> from.members().get(member))
            .sorted(Comparator.comparingInt(Member::order).thenComparing(Member::id))
            .toList();
    List<MemberId> opening =
        coming.stream()
            .map(Member::id)
            .filter(member -> !into.ledger().accounts().containsKey(member))
            .toList();
    Ratio mean = mean(from, opening);
    int order = into.members().values().stream().mapToInt(Member::order).max().orElse(0);
    List<RotationEvent> facts = new ArrayList<>();
    for (Member member : coming) {
      order++;
      Instant since = into.planned() ? at : null;
      facts.add(added(into, member, order, since, at));
      if (member.optIn().takesPart()) {
        facts.add(new OptedIn(into.id(), member.id(), true, since, at));
      }
      if (opening.contains(member.id())) {
        Account account = from.ledger().account(member.id());
        facts.add(
            new AccountOpened(
                into.id(), member.id(), account.balance().minus(mean), account.lastServed(), at));
      }
    }
    return facts;
  }

  /** Whether everybody of an archived squad is in the other one. */
  public static boolean alreadyDone(SquadPlan from, SquadPlan into) {
    return into.members().keySet().containsAll(from.members().keySet());
  }

  private static RotationEvent added(
      SquadPlan into, Member member, int order, @Nullable Instant since, Instant at) {
    return new MemberAdded(
        into.id(),
        member.id(),
        order,
        member.share(),
        member.allocation(),
        member.pattern(),
        member.shadowWeeksLeft(),
        !member.trained(),
        since,
        at);
  }

  private static Ratio mean(SquadPlan from, List<MemberId> members) {
    return members.isEmpty()
        ? Ratio.ZERO
        : Ratio.sum(members.stream().map(from.ledger()::balance).toList())
            .dividedBy(Ratio.of(members.size()));
  }
}
