package io.allotment.rotation.view.squad;

import io.allotment.rotation.directory.Directory;
import io.allotment.rotation.directory.Names;
import io.allotment.rotation.event.Standing;
import io.allotment.rotation.model.Account;
import io.allotment.rotation.model.Member;
import io.allotment.rotation.model.MemberId;
import io.allotment.rotation.model.Policy;
import io.allotment.rotation.model.SquadId;
import io.allotment.rotation.model.SquadPlan;
import io.allotment.rotation.view.Figure;
import io.allotment.rotation.view.gardener.SquadLine.When;
import io.allotment.rotation.view.plan.Plans;
import io.allotment.rotation.view.squad.SquadView.MemberView;
import io.allotment.rotation.view.squad.SquadView.PolicyView;
import io.allotment.rotation.view.standing.Inside;
import io.allotment.rotation.view.standing.Standings;
import io.allotment.runtime.command.RefusedException;
import io.allotment.runtime.problem.RequestRule;
import io.allotment.runtime.security.Caller;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Answers what a squad is like. */
@Component
public class Squads {

  private final Standings standings;
  private final Directory directory;
  private final Clock clock;

  Squads(Standings standings, Directory directory, Clock clock) {
    this.standings = standings;
    this.directory = directory;
    this.clock = clock;
  }

  /** The squad as this caller may see it. */
  public SquadView of(SquadId squad, Caller caller) {
    Standing standing = standings.around(squad);
    SquadPlan plan = Standings.plan(standing, squad);
    Names names = directory.names(plan.members().keySet());
    boolean leads = caller.leads(squad.value());
    Map<MemberId, String> addresses =
        leads ? directory.addresses(plan.members().keySet()) : Map.of();
    boolean inside = Inside.of(plan, caller);
    Policy policy = plan.policy();
    return new SquadView(
        squad,
        standing.nameOf(squad),
        plan.handover().zone().getId(),
        When.of(plan.handover()),
        new PolicyView(
            policy.rest(),
            policy.shadowWeeks(),
            Figure.of(policy.freeShare()),
            policy.frozenWeeks(),
            policy.publishedWeeks()),
        List.copyOf(plan.workingDays().days()),
        plan.planned(),
        plan.planned() ? plan.firstUnannounced(clock.instant()) : null,
        plan.until(),
        plan.members().values().stream()
            .sorted(Comparator.comparingInt(Member::order).thenComparing(Member::id))
            .map(
                member -> member(standing, plan, member, names, addresses.get(member.id()), inside))
            .toList());
  }

  private static MemberView member(
      Standing standing,
      SquadPlan plan,
      Member member,
      Names names,
      @Nullable String email,
      boolean inside) {
    Account account = plan.ledger().account(member.id());
    return new MemberView(
        member.id(),
        names.of(member.id()),
        email,
        member.order(),
        Figure.of(member.share()),
        Figure.of(member.allocation()),
        List.copyOf(member.pattern().days()),
        member.trained(),
        member.shadowWeeksLeft(),
        member.optIn().name().toLowerCase(Locale.ROOT),
        Figure.of(account.balance()),
        account.lastServed(),
        inside ? Plans.away(standing, member.id()) : List.of());
  }

  /** The mark of a view: equal for equal views, whoever reads them. */
  public static String etag(SquadView view) {
    return "\"" + UUID.nameUUIDFromBytes(view.toString().getBytes(StandardCharsets.UTF_8)) + "\"";
  }

  /**
   * Refuses an edit of something other than what the caller saw.
   *
   * @param seen the mark of what they saw; null where they do not say
   */
  public void mustMatch(@Nullable String seen, SquadId squad, Caller caller) {
    if (seen != null && !seen.equals(etag(of(squad, caller)))) {
      throw new RefusedException(
          RequestRule.STALE,
          "Someone changed %s since you looked, and nothing of yours was saved. Look again, then"
                  .formatted(squad)
              + " repeat it.");
    }
  }

  /** Whether there is such a squad. */
  public boolean exists(SquadId squad) {
    return standings.of(List.of(squad), List.of()).squad(squad) != null;
  }
}
