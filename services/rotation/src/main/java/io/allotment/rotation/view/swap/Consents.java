package io.allotment.rotation.view.swap;

import io.allotment.rotation.event.Standing;
import io.allotment.rotation.model.MemberId;
import io.allotment.rotation.model.SquadId;
import io.allotment.rotation.view.standing.Standings;
import io.allotment.runtime.security.Caller;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;

/**
 * For whom a caller may say yes: for themselves, as a lead of the squad for those on its roster,
 * and for its guests as a lead of a squad of theirs.
 */
@Component
public class Consents {

  private final Standings standings;

  Consents(Standings standings) {
    this.standings = standings;
  }

  /**
   * For whom this caller says yes.
   *
   * @param people whom it concerns
   * @param said for whom they say so besides themselves
   * @throws AccessDeniedException when it neither concerns them nor do they lead the squad, or when
   *     they say yes for others for whom they may not
   */
  public SortedSet<MemberId> of(
      Caller caller, SquadId squad, SortedSet<MemberId> people, @Nullable Set<MemberId> said) {
    MemberId self = new MemberId(caller.member());
    Caller.require(
        caller.leads(squad.value()) || people.contains(self),
        "Only those whom this concerns, or a lead of %s, may do it. Ask one of them."
            .formatted(squad));
    TreeSet<MemberId> agreed = new TreeSet<>(said == null ? Set.of() : said);
    agreed.forEach(member -> mustSpeakFor(caller, squad, member));
    if (people.contains(self)) {
      agreed.add(self);
    }
    return agreed;
  }

  /**
   * Refuses whoever may not say yes or no for a member in a squad.
   *
   * @throws AccessDeniedException naming whom to ask
   */
  public void mustSpeakFor(Caller caller, SquadId squad, MemberId member) {
    if (caller.is(member.value()) || caller.isAdmin()) {
      return;
    }
    Standing standing = standings.of(List.of(), List.of(member));
    SortedSet<SquadId> home = standing.squadsOf(member);
    boolean guest = !home.contains(squad);
    Caller.require(
        guest
            ? home.stream().anyMatch(own -> caller.leads(own.value()))
            : caller.leads(squad.value()),
        "Only %s or a lead of %s may answer this. Ask one of them."
            .formatted(member, guest ? "their own squad" : squad));
  }
}
