package io.allotment.rotation.view.gardener;

import io.allotment.rotation.directory.Directory;
import io.allotment.rotation.directory.Names;
import io.allotment.rotation.model.MemberId;
import io.allotment.rotation.model.SquadId;
import io.allotment.rotation.view.gardener.GardenerNow.Kind;
import io.allotment.rotation.view.gardener.GardenerNow.Next;
import io.allotment.rotation.view.gardener.GardenerNow.Stretch;
import io.allotment.rotation.view.gardener.TurnDocument.Part;
import io.allotment.runtime.view.Freshness;
import io.allotment.runtime.view.Views;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Answers who tends which garden. */
@Component
public class Gardeners {

  private static final Duration AROUND = Duration.ofDays(15);

  private final Views views;
  private final Directory directory;
  private final Freshness freshness;

  Gardeners(Views views, Directory directory, Freshness freshness) {
    this.views = views;
    this.directory = directory;
    this.freshness = freshness;
  }

  /** Every squad, by id. */
  public List<SquadLine> squads() {
    return fresh(GardenerDocuments::squads).stream().map(SquadLine::of).toList();
  }

  /** What every squad is called. */
  public Map<SquadId, String> squadNames() {
    return views.read(
        GardenerProjection.NAME, generation -> new GardenerDocuments(generation).names());
  }

  /** The gardener of every squad at an instant. */
  List<GardenerNow> at(Instant at) {
    return fresh(
        documents ->
            at(
                documents,
                documents.squads().stream().filter(squad -> squad.goesOnAt(at)).toList(),
                at));
  }

  /** The gardener of a squad at an instant; nothing where there is no such squad. */
  Optional<GardenerNow> at(SquadId squad, Instant at) {
    return fresh(
        documents ->
            documents.squad(squad).map(known -> at(documents, List.of(known), at).getFirst()));
  }

  private <R> R fresh(Function<GardenerDocuments, R> query) {
    return freshness.read(
        GardenerProjection.NAME, generation -> query.apply(new GardenerDocuments(generation)));
  }

  private List<GardenerNow> at(
      GardenerDocuments documents, Collection<SquadDocument> squads, Instant at) {
    int frozen = squads.stream().mapToInt(SquadDocument::frozenWeeks).max().orElse(0);
    int longest = squads.stream().mapToInt(squad -> squad.handover().weeks()).max().orElse(0);
    List<TurnDocument> turns =
        documents.turns(
            squads.stream().map(SquadDocument::squad).toList(),
            at.minus(AROUND).minus(Duration.ofDays(7L * longest)),
            at.plus(AROUND).plus(Duration.ofDays(7L * frozen)));
    Handovers handovers =
        documents.handovers().of(turns.stream().filter(turn -> !turn.start().isAfter(at)).toList());
    States states = new States(at, directory.names(people(turns)), documents.names());
    Map<SquadId, List<TurnDocument>> bySquad =
        turns.stream().collect(Collectors.groupingBy(TurnDocument::squad));
    return squads.stream()
        .map(squad -> now(squad, bySquad.getOrDefault(squad.squad(), List.of()), states, handovers))
        .toList();
  }

  private static List<MemberId> people(List<TurnDocument> turns) {
    return turns.stream()
        .flatMap(
            turn ->
                Stream.concat(
                    turn.pieces().stream().map(piece -> piece.member()),
                    Stream.of(turn.mentor(), turn.unable(), turn.asked())))
        .filter(Objects::nonNull)
        .distinct()
        .toList();
  }

  private static GardenerNow now(
      SquadDocument squad, List<TurnDocument> turns, States states, Handovers handovers) {
    Instant at = states.at();
    Names names = states.names();
    ZoneId zone = squad.handover().zone();
    TurnDocument turn =
        turns.stream()
            .filter(t -> !t.start().isAfter(at) && t.end().isAfter(at))
            .findFirst()
            .orElse(null);
    List<Part> parts = turns.stream().flatMap(t -> t.parts().stream()).toList();
    Part on = parts.stream().filter(part -> part.span().contains(at)).findFirst().orElse(null);
    List<Stretch> strip = new ArrayList<>();
    for (Part part : parts) {
      if (part.span().start().isAfter(at.plus(AROUND))) {
        break;
      }
      if (!part.span().end().isAfter(at.minus(AROUND))) {
        continue;
      }
      strip.add(
          new Stretch(
              wall(part.span().start(), zone),
              wall(part.span().end(), zone),
              names.personOrNull(part.member()),
              kind(part, at),
              names.personOrNull(part.covers())));
    }
    return new GardenerNow(
        squad.squad(),
        squad.name(),
        zone.getId(),
        turn == null ? null : turn.week(),
        on == null ? null : wall(on.span().start(), zone),
        on == null ? null : wall(on.span().end(), zone),
        on == null ? null : names.personOrNull(on.member()),
        turn == null ? null : names.personOrNull(turn.mentor()),
        next(parts, on, zone, names),
        strip,
        handovers.of(turn, turns),
        states.of(squad, turns));
  }

  private static Kind kind(Part part, Instant at) {
    if (part.member() == null) {
      return Kind.GAP;
    }
    if (part.span().contains(at)) {
      return Kind.ON;
    }
    return part.span().start().isAfter(at) ? Kind.NEXT : Kind.SERVED;
  }

  private static @Nullable Next next(
      List<Part> parts, @Nullable Part on, ZoneId zone, Names names) {
    return parts.stream()
        .filter(part -> on != null && !part.span().start().isBefore(on.span().end()))
        .findFirst()
        .map(part -> new Next(names.personOrNull(part.member()), wall(part.span().start(), zone)))
        .orElse(null);
  }

  private static OffsetDateTime wall(Instant at, ZoneId zone) {
    return at.atZone(zone).toOffsetDateTime();
  }
}
