package io.allotment.rotation.view.effect;

import io.allotment.rotation.directory.Names;
import io.allotment.rotation.event.RotationEvent;
import io.allotment.rotation.event.RotationEvent.TurnsPublished;
import io.allotment.rotation.event.RotationEvent.TurnsWithdrawn;
import io.allotment.rotation.model.DutyWeek;
import io.allotment.rotation.model.MemberId;
import io.allotment.rotation.model.SquadId;
import io.allotment.rotation.model.Turn;
import io.allotment.rotation.view.effect.Effect.Moved;
import io.allotment.runtime.command.Outcome;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Plans laid out anew: who had which week, and who has it after that. Where no turn follows, nobody
 * has it.
 */
record Relaid(
    Map<SquadId, TreeMap<DutyWeek, Turn>> before, Map<SquadId, TreeMap<DutyWeek, Turn>> after) {

  static Relaid by(Outcome<RotationEvent> outcome) {
    Relaid relaid = new Relaid(new TreeMap<>(), new TreeMap<>());
    for (TurnsWithdrawn withdrawn : outcome.all(TurnsWithdrawn.class)) {
      put(relaid.before, withdrawn.squad(), withdrawn.turns());
    }
    for (TurnsPublished published : outcome.all(TurnsPublished.class)) {
      put(relaid.after, published.squad(), published.turns());
    }
    return relaid;
  }

  private static void put(
      Map<SquadId, TreeMap<DutyWeek, Turn>> into, SquadId squad, List<Turn> turns) {
    for (Turn turn : turns) {
      for (int week = 0; week < turn.weeks(); week++) {
        into.computeIfAbsent(squad, _ -> new TreeMap<>()).put(turn.week().plus(week), turn);
      }
    }
  }

  List<Moved> moved(Names names) {
    List<Moved> moved = new ArrayList<>();
    before.forEach(
        (squad, weeks) ->
            weeks.forEach(
                (week, turn) -> {
                  MemberId from = turn.gardener();
                  MemberId to = gardener(squad, week);
                  if (!Objects.equals(from, to)) {
                    moved.add(
                        new Moved(squad, week, names.personOrNull(from), names.personOrNull(to)));
                  }
                }));
    return moved;
  }

  private @Nullable MemberId gardener(SquadId squad, DutyWeek week) {
    Turn turn = after.getOrDefault(squad, new TreeMap<>()).get(week);
    return turn == null ? null : turn.gardener();
  }

  Stream<MemberId> people() {
    return Stream.of(before, after)
        .flatMap(squads -> squads.values().stream())
        .flatMap(weeks -> weeks.values().stream())
        .flatMap(turn -> Stream.ofNullable(turn.gardener()));
  }

  /** The turns that stand no more, and those that stand since. */
  List<String> touched() {
    return Stream.of(before, after)
        .flatMap(squads -> squads.entrySet().stream())
        .flatMap(
            squad ->
                squad.getValue().values().stream().map(turn -> squad.getKey() + "/" + turn.week()))
        .distinct()
        .toList();
  }
}
