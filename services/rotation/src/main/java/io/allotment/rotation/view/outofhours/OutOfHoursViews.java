package io.allotment.rotation.view.outofhours;

import io.allotment.rotation.directory.Directory;
import io.allotment.rotation.directory.Names;
import io.allotment.rotation.event.OutOfHours;
import io.allotment.rotation.event.RotationEvent;
import io.allotment.rotation.event.RotationTags;
import io.allotment.rotation.model.MemberId;
import io.allotment.rotation.model.SquadId;
import io.allotment.rotation.view.standing.Standings;
import io.allotment.runtime.command.Commands;
import io.allotment.runtime.command.RefusedException;
import io.allotment.runtime.decide.Boundary;
import io.allotment.runtime.problem.RequestRule;
import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Reads from the log what squads pay out of hours, and who is on call. */
@Component
public class OutOfHoursViews {

  private final Commands<RotationEvent> commands;
  private final Standings standings;
  private final Directory directory;

  OutOfHoursViews(Commands<RotationEvent> commands, Standings standings, Directory directory) {
    this.commands = commands;
    this.standings = standings;
    this.directory = directory;
  }

  /** All of it in these squads. */
  public OutOfHours in(Collection<SquadId> squads) {
    return squads.isEmpty()
        ? OutOfHours.EMPTY
        : commands.fold(
            Boundary.ofAny(squads.stream().map(RotationTags::squad).toList()),
            OutOfHours.EMPTY,
            OutOfHours.EVOLVE);
  }

  /** The squads that somebody was ever on call in. */
  public Collection<SquadId> squadsOf(MemberId member) {
    return commands
        .fold(Boundary.of(RotationTags.member(member)), OutOfHours.EMPTY, OutOfHours.EVOLVE)
        .onCall()
        .keySet();
  }

  /**
   * Of one squad.
   *
   * @throws RefusedException if there is none
   */
  public OutOfHoursView of(SquadId squad) {
    OutOfHours known = in(List.of(squad));
    Standings.plan(known.standing(), squad);
    Names names = directory.names(known.onCall(squad));
    return new OutOfHoursView(
        squad,
        PolicyView.of(known.policy(squad)),
        known.onCall(squad).stream().map(names::person).toList());
  }

  /** Of every squad somebody serves in that pays out of hours. */
  public List<MyOutOfHours> of(MemberId member) {
    OutOfHours known = in(standings.of(List.of(), List.of(member)).servesIn(member));
    List<MyOutOfHours> mine = new ArrayList<>();
    for (SquadId squad : known.standing().servesIn(member)) {
      PolicyView policy = PolicyView.of(known.policy(squad));
      if (policy != null) {
        ZoneId zone = known.onCall(squad, member).last().zone();
        mine.add(
            new MyOutOfHours(
                squad, known.standing().nameOf(squad), policy, zone == null ? null : zone.getId()));
      }
    }
    mine.sort(Comparator.comparing(MyOutOfHours::squadName));
    return mine;
  }

  /** The mark of what a squad pays: equal while it pays that. */
  public String etag(OutOfHoursView view) {
    byte[] policy = Objects.toString(view.policy()).getBytes(StandardCharsets.UTF_8);
    return "\"" + UUID.nameUUIDFromBytes(policy) + "\"";
  }

  /**
   * Refuses an edit of something other than what the caller saw.
   *
   * @param seen the mark of what they saw; null where they do not say
   */
  public void mustMatch(@Nullable String seen, SquadId squad) {
    if (seen != null && !seen.equals(etag(of(squad)))) {
      throw new RefusedException(
          RequestRule.STALE,
          "Someone changed what %s pays out of hours since you looked, and nothing of yours was"
                  .formatted(squad)
              + " saved. Look again, then repeat it.");
    }
  }
}
