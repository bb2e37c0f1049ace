package io.allotment.rotation.view.calendar;

import io.allotment.rotation.directory.Directory;
import io.allotment.rotation.directory.Names;
import io.allotment.rotation.event.RotationEvent;
import io.allotment.rotation.event.RotationTags;
import io.allotment.rotation.event.Standing;
import io.allotment.rotation.model.MemberId;
import io.allotment.rotation.model.Planned;
import io.allotment.rotation.model.Planner;
import io.allotment.rotation.model.SquadId;
import io.allotment.rotation.model.Turn;
import io.allotment.rotation.view.standing.Standings;
import io.allotment.runtime.command.Commands;
import io.allotment.runtime.decide.Boundary;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Reads feeds from the log, as text. The same question at the same state gets the same text. */
@Component
public class Calendars {

  private final Commands<RotationEvent> commands;
  private final Standings standings;
  private final Directory directory;

  Calendars(Commands<RotationEvent> commands, Standings standings, Directory directory) {
    this.commands = commands;
    this.standings = standings;
    this.directory = directory;
  }

  /**
   * How a feed is wanted.
   *
   * @param address of this installation, without a slash at its end; null where it is not known
   * @param forecast whether to tell what is only forecast too
   */
  public record Wanted(@Nullable String address, boolean forecast, Instant now) {}

  /** One person's turns, in whatever squads they serve; empty for who serves in none. */
  public String ofMember(MemberId member, Wanted wanted) {
    Set<SquadId> squads = standings.of(List.of(), List.of(member)).garden().squads().keySet();
    return written("Gardener duty", squads, member, wanted);
  }

  /** All turns of a squad; empty where it is not open. */
  public String ofSquad(SquadId squad, Wanted wanted) {
    return written("Gardeners of " + calendar(squad).name(), List.of(squad), null, wanted);
  }

  private String written(
      String name, Collection<SquadId> squads, @Nullable MemberId only, Wanted wanted) {
    List<Item> items = new ArrayList<>();
    for (SquadId squad : squads) {
      SquadCalendar calendar = calendar(squad);
      if (calendar.squad() != null) {
        items.addAll(items(calendar, only, wanted));
      }
    }
    return Written.calendar(name, items);
  }

  private SquadCalendar calendar(SquadId squad) {
    return commands.fold(
        Boundary.of(RotationTags.squad(squad)), SquadCalendar.NONE, SquadCalendar.EVOLVE);
  }

  private List<Item> items(SquadCalendar squad, @Nullable MemberId only, Wanted wanted) {
    List<Entry> known = Feed.entries(squad, only, wanted.now()).toList();
    List<Entry> ahead = wanted.forecast() ? forecast(squad, only, wanted.now()) : List.of();
    Names names =
        directory.names(
            Feed.people(Stream.concat(known.stream(), ahead.stream())).collect(Collectors.toSet()));
    Feed feed = new Feed(squad, only, wanted.address(), names, wanted.now());
    return Stream.concat(known.stream().map(feed::item), ahead.stream().map(feed::forecast))
        .toList();
  }

  private List<Entry> forecast(SquadCalendar squad, @Nullable MemberId only, Instant now) {
    SquadId id = Objects.requireNonNull(squad.squad());
    Standing standing = standings.around(id);
    return Planner.forecast(standing.garden(), now).stream()
        .filter(planned -> planned.squad().equals(id))
        .map(Planned::turn)
        .filter(turn -> !squad.weeks().containsKey(turn.week()))
        .flatMap(turn -> entries(turn, squad.changed()))
        .filter(entry -> only == null || entry.member().equals(only))
        .toList();
  }

  private static Stream<Entry> entries(Turn turn, Instant at) {
    return new EntriesOfTurn(turn, at).after(List.of()).stream();
  }
}
