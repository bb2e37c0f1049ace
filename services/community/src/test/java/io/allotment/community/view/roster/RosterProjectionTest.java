package io.allotment.community.view.roster;

import com.google.protobuf.Message;
import io.allotment.community.Telling;
import io.allotment.community.model.Week;
import io.allotment.community.view.Projecting;
import io.allotment.proto.rotation.v1.SquadArchived;
import io.allotment.proto.rotation.v1.TurnsWithdrawn;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RosterProjectionTest {

  private static final Week FIRST = Week.parse("2026-W01");

  private static Projecting projecting;

  @BeforeAll
  static void open() {
    projecting = new Projecting();
  }

  @AfterAll
  static void close() {
    projecting.close();
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3})
  void whateverIsToldAgainTheSameIsWritten(long seed) {
    Random random = new Random(seed);
    projecting.convergesOn(
        new RosterProjection(), Stream.generate(() -> any(random)).limit(60).toList(), random);
  }

  private static Message any(Random random) {
    String squad = "squad-" + random.nextInt(3);
    Week week = FIRST.plus(random.nextInt(4));
    return switch (random.nextInt(4)) {
      case 0 -> Telling.squad(squad, "Name " + random.nextInt(5));
      case 1 ->
          SquadArchived.newBuilder()
              .setSquad(squad)
              .setFromWeek(random.nextBoolean() ? "" : week.toString())
              .build();
      case 2 -> TurnsWithdrawn.newBuilder().setSquad(squad).addWeeks(week.toString()).build();
      default -> Telling.turns(squad, Telling.turn(week, "ines", "", "jon"));
    };
  }
}
