package io.allotment.rotation.notice;

import io.allotment.rotation.directory.Directory;
import io.allotment.rotation.directory.Names;
import io.allotment.rotation.event.OfMember;
import io.allotment.rotation.event.RotationEvent;
import io.allotment.rotation.event.RotationEvent.InSquad;
import io.allotment.rotation.event.RotationEvent.OfAbsence;
import io.allotment.rotation.event.Standing;
import io.allotment.rotation.event.Swap;
import io.allotment.rotation.model.DutyWeek;
import io.allotment.rotation.model.MemberId;
import io.allotment.rotation.model.SquadId;
import io.allotment.rotation.model.SquadPlan;
import io.allotment.rotation.model.SwapId;
import io.allotment.rotation.model.Turn;
import io.allotment.rotation.view.standing.Standings;
import io.allotment.runtime.command.Commands;
import io.allotment.runtime.notice.Letter;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Finds what a letter is about, in the log as it is now, and has it said. */
final class Composing {

  private final Standings standings;
  private final Commands<RotationEvent> commands;
  private final Directory directory;
  private final HeardStore heard;
  private final Clock clock;

  Composing(
      Standings standings,
      Commands<RotationEvent> commands,
      Directory directory,
      HeardStore heard,
      Clock clock) {
    this.standings = standings;
    this.commands = commands;
    this.directory = directory;
    this.heard = heard;
    this.clock = clock;
  }

  /** What a letter says; empty where it is true no longer. */
  Optional<Said> said(Letter letter) {
    @Nullable MemberId reader = Owner.member(letter.owner()).orElse(null);
    if (letter.isTest()) {
      return Optional.of(test(letter.owner()));
    }
    if (letter.kind().equals(NoticeKind.MOVED.id())) {
      return reader == null ? Optional.empty() : moved(letter, reader);
    }
    SquadId squad = new SquadId(Objects.requireNonNull(letter.about().get("squad")));
    Standing standing = standings.of(List.of(squad), List.of());
    SquadPlan plan = standing.squad(squad);
    return plan == null ? Optional.empty() : ofSquad(letter, standing, plan, reader);
  }

  private Optional<Said> ofSquad(
      Letter letter, Standing standing, SquadPlan plan, @Nullable MemberId reader) {
    Map<String, String> about = letter.about();
    String swap = about.get("swap");
    Swap of = swap == null ? null : standing.swaps().get(new SwapId(swap));
    Speech speech = Speech.of(standing, plan, names(plan, of), reader);
    Instant now = clock.instant();
    SayTurns turns = new SayTurns(speech, now);
    return switch (NoticeKind.of(letter.kind()).orElseThrow()) {
      case ANNOUNCED -> turns.announced(about.getOrDefault("weeks", ""));
      case REMINDER -> turns.reminder(week(about), Instant.parse(about.getOrDefault("start", "")));
      case COVER ->
          "gap".equals(about.get("what")) ? turns.gap(week(about)) : turns.cover(week(about));
      case SUMMARY -> turns.summary(week(about));
      case HANDOVER ->
          new SayHandover(speech)
              .say(
                  about.getOrDefault("what", ""),
                  week(about),
                  new MemberId(about.getOrDefault("from", "")));
      case SWAPS ->
          of == null
              ? Optional.empty()
              : new SaySwaps(speech, of, now).stage(about.getOrDefault("stage", ""));
      case CAPACITY ->
          heard.of(about.getOrDefault(CapacityNotices.HEARD, "")).map(new SayCapacity(speech)::say);
      case MOVED -> Optional.empty();
    };
  }

  private static DutyWeek week(Map<String, String> about) {
    return DutyWeek.parse(Objects.requireNonNull(about.get("week")));
  }

  private static Said test(String owner) {
    return new Said(
        "A test from Allotment",
        List.of("If you read this, notices arrive here."),
        Owner.squad(owner).map(squad -> "/squads/" + squad + "/settings").orElse("/you"),
        Map.of());
  }

  private Optional<Said> moved(Letter letter, MemberId reader) {
    List<RotationEvent> events =
        commands.recorded(Objects.requireNonNull(letter.about().get("act")));
    Set<SquadId> squads = new TreeSet<>();
    Set<MemberId> people = new TreeSet<>(Set.of(reader));
    for (RotationEvent event : events) {
      if (event instanceof InSquad in) {
        squads.add(in.squad());
      }
      if (event instanceof OfMember of) {
        people.add(of.member());
      }
      if (event instanceof OfAbsence of) {
        people.add(of.member());
      }
    }
    Standing standing = standings.of(squads, people);
    for (SquadId squad : squads) {
      SquadPlan plan = standing.squad(squad);
      if (plan != null) {
        people.addAll(people(plan));
      }
    }
    return new SayMoves(events, standing, directory.names(people), reader, clock.instant()).say();
  }

  private Names names(SquadPlan plan, @Nullable Swap swap) {
    Set<MemberId> people = new TreeSet<>(people(plan));
    if (swap != null) {
      people.addAll(swap.people());
      people.add(swap.by());
      people.addAll(swap.agreed().values());
    }
    return directory.names(people);
  }

  /** Everybody whom a plan names. */
  static Collection<MemberId> people(SquadPlan plan) {
    Set<MemberId> people = new TreeSet<>(plan.members().keySet());
    people.addAll(plan.guests());
    for (Turn turn : plan.turns().values()) {
      turn.pieces().forEach(piece -> people.add(piece.member()));
      if (turn.why() != null) {
        turn.why().candidates().forEach(candidate -> people.add(candidate.member()));
      }
    }
    return people;
  }
}
