package io.allotment.community;

import com.google.protobuf.Timestamp;
import io.allotment.community.model.Week;
import io.allotment.proto.rotation.v1.CarriedItem;
import io.allotment.proto.rotation.v1.HandoverChanged;
import io.allotment.proto.rotation.v1.HandoverItemChanged;
import io.allotment.proto.rotation.v1.HandoverStep;
import io.allotment.proto.rotation.v1.Piece;
import io.allotment.proto.rotation.v1.PullInChanged;
import io.allotment.proto.rotation.v1.SquadChanged;
import io.allotment.proto.rotation.v1.Turn;
import io.allotment.proto.rotation.v1.TurnsChanged;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.Stream;

/** What the rotation tells of squads that hand over on Mondays, when the day begins in UTC. */
public final class Telling {

  private Telling() {}

  public static SquadChanged squad(String squad, String name) {
    return SquadChanged.newBuilder()
        .setSquad(squad)
        .setName(name)
        .setZone("UTC")
        .setFrozenWeeks(2)
        .build();
  }

  public static TurnsChanged turns(String squad, Turn... turns) {
    return TurnsChanged.newBuilder().setSquad(squad).addAllTurns(List.of(turns)).build();
  }

  /** A turn of a week that these serve, each as long as the others; an empty id serves nothing. */
  public static Turn turn(Week week, String... gardeners) {
    Instant start = start(week);
    Instant end = start(week.plus(1));
    long part = (end.getEpochSecond() - start.getEpochSecond()) / Math.max(1, gardeners.length);
    Turn.Builder turn =
        Turn.newBuilder().setWeek(week.toString()).setStart(at(start)).setEnd(at(end));
    for (int i = 0; i < gardeners.length; i++) {
      if (!gardeners[i].isEmpty()) {
        turn.addPieces(
            Piece.newBuilder()
                .setGardener(gardeners[i])
                .setStart(at(start.plusSeconds(i * part)))
                .setEnd(at(start.plusSeconds((i + 1) * part))));
      }
    }
    return turn.build();
  }

  public static CarriedItem item(String item, Week week, Instant opened) {
    return CarriedItem.newBuilder()
        .setItem(item)
        .setWeek(week.toString())
        .setOpened(at(opened))
        .build();
  }

  public static HandoverItemChanged open(String squad, CarriedItem item) {
    return HandoverItemChanged.newBuilder().setSquad(squad).setItem(item).build();
  }

  public static HandoverItemChanged closed(String squad, CarriedItem item, Instant at) {
    return open(squad, item).toBuilder().setClosed(at(at)).build();
  }

  public static HandoverChanged accepted(String squad, Week week, CarriedItem... open) {
    return HandoverChanged.newBuilder()
        .setSquad(squad)
        .setWeek(week.toString())
        .setStep(HandoverStep.HANDOVER_STEP_ACCEPTED)
        .setAt(at(start(week.plus(1))))
        .addAllOpen(Stream.of(open).toList())
        .build();
  }

  /** A note that says for how long its writer was interrupted, or nothing of it below 0. */
  public static HandoverChanged noted(String squad, Week week, int minutes) {
    HandoverChanged.Builder note =
        HandoverChanged.newBuilder()
            .setSquad(squad)
            .setWeek(week.toString())
            .setStep(HandoverStep.HANDOVER_STEP_WRITTEN)
            .setAt(at(start(week.plus(1))));
    return minutes < 0 ? note.build() : note.setInterruptedMinutes(minutes).build();
  }

  public static PullInChanged pulledIn(String squad, String pullIn, Week week, boolean answered) {
    return PullInChanged.newBuilder()
        .setSquad(squad)
        .setPullIn(pullIn)
        .setWeek(week.toString())
        .setAnswered(answered)
        .build();
  }

  public static Instant start(Week week) {
    return week.first().atStartOfDay(ZoneOffset.UTC).toInstant();
  }

  public static Timestamp at(Instant at) {
    return Timestamp.newBuilder().setSeconds(at.getEpochSecond()).setNanos(at.getNano()).build();
  }
}
