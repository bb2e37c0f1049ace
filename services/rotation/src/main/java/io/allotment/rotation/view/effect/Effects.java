package io.allotment.rotation.view.effect;

import io.allotment.rotation.directory.Directory;
import io.allotment.rotation.directory.Names;
import io.allotment.rotation.event.OfTurn;
import io.allotment.rotation.event.OfTurn.CoverNeeded;
import io.allotment.rotation.event.OfTurn.GapFilled;
import io.allotment.rotation.event.OfTurn.TurnEmptied;
import io.allotment.rotation.event.OfTurn.TurnReassigned;
import io.allotment.rotation.event.OfTurn.TurnRetimed;
import io.allotment.rotation.event.RotationEvent;
import io.allotment.rotation.event.RotationEvent.SquadChanged;
import io.allotment.rotation.event.Standing;
import io.allotment.rotation.model.Handover;
import io.allotment.rotation.model.MemberId;
import io.allotment.rotation.model.NeedsCover;
import io.allotment.rotation.model.SquadId;
import io.allotment.rotation.model.SquadPlan;
import io.allotment.rotation.model.Turn;
import io.allotment.rotation.view.effect.Effect.Moved;
import io.allotment.rotation.view.effect.Effect.Retimed;
import io.allotment.rotation.view.effect.Effect.Uncovered;
import io.allotment.rotation.view.plan.TurnView.OptionView;
import io.allotment.rotation.view.plan.TurnViews;
import io.allotment.rotation.view.standing.Standings;
import io.allotment.runtime.command.Outcome;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Reads an outcome, done or previewed, as its effect on turns. */
@Component
public class Effects {

  private final Standings standings;
  private final Directory directory;

  Effects(Standings standings, Directory directory) {
    this.standings = standings;
    this.directory = directory;
  }

  /**
   * The effect of an outcome.
   *
   * @param squads those the act could have touched
   */
  public Effect of(Outcome<RotationEvent> outcome, Collection<SquadId> squads, Instant now) {
    List<OfTurn> changes = outcome.all(OfTurn.class);
    Standing standing = standings.of(squads, List.of());
    Relaid relaid = Relaid.by(outcome);
    Names names =
        directory.names(Stream.concat(people(changes).stream(), relaid.people()).toList());
    List<Moved> moved = new ArrayList<>(relaid.moved(names));
    List<Retimed> retimed = new ArrayList<>();
    List<Uncovered> uncovered = new ArrayList<>();
    Set<String> touched = new LinkedHashSet<>(relaid.touched());
    for (OfTurn change : changes) {
      touched.add(change.squad() + "/" + change.turn().week());
      switch (change) {
        case TurnReassigned passed -> moved.add(moved(passed, passed.from(), passed.to(), names));
        case TurnEmptied emptied -> moved.add(moved(emptied, emptied.from(), null, names));
        case GapFilled filled -> moved.add(moved(filled, null, filled.to(), names));
        case TurnRetimed(var squad, var turn, var at) ->
            retimed.add(
                retimed(squad, turn, outcome.first(SquadChanged.class).orElseThrow().handover()));
        case CoverNeeded needed ->
            uncovered.add(
                new Uncovered(
                    needed.squad(), needed.turn().week(), options(needed, standing, names)));
        default -> {}
      }
    }
    retimed.removeIf(
        one ->
            moved.stream()
                .anyMatch(m -> m.squad().equals(one.squad()) && m.week().equals(one.week())));
    return new Effect(moved, retimed, uncovered, untouched(standing, squads, touched, now));
  }

  private static Moved moved(
      OfTurn change, @Nullable MemberId from, @Nullable MemberId to, Names names) {
    return new Moved(
        change.squad(), change.turn().week(), names.personOrNull(from), names.personOrNull(to));
  }

  private static Retimed retimed(SquadId squad, Turn turn, Handover handover) {
    return new Retimed(
        squad,
        turn.week(),
        turn.start().atZone(handover.zone()).toOffsetDateTime(),
        turn.end().atZone(handover.zone()).toOffsetDateTime());
  }

  private static List<OptionView> options(CoverNeeded needed, Standing standing, Names names) {
    NeedsCover mark = needed.turn().needsCover();
    TurnViews views =
        new TurnViews(Standings.plan(standing, needed.squad()), names, standing.names(), true);
    return mark == null ? List.of() : mark.options().stream().map(views::option).toList();
  }

  private static int untouched(
      Standing standing, Collection<SquadId> squads, Set<String> touched, Instant now) {
    int untouched = 0;
    for (SquadId squad : squads) {
      SquadPlan plan = standing.squad(squad);
      if (plan != null) {
        untouched +=
            (int)
                plan.turns().values().stream()
                    .filter(turn -> !turn.isServed(now))
                    .filter(turn -> !touched.contains(squad + "/" + turn.week()))
                    .count();
      }
    }
    return untouched;
  }

  private static Set<MemberId> people(List<OfTurn> changes) {
    Set<MemberId> people = new LinkedHashSet<>();
    for (OfTurn change : changes) {
      change.turn().pieces().forEach(piece -> people.add(piece.member()));
      switch (change) {
        case TurnReassigned passed -> people.add(passed.from());
        case TurnEmptied emptied -> Stream.ofNullable(emptied.from()).forEach(people::add);
        default -> {}
      }
      Stream.ofNullable(change.turn().needsCover())
          .flatMap(mark -> mark.options().stream())
          .forEach(option -> people.add(option.member()));
    }
    return people;
  }
}
