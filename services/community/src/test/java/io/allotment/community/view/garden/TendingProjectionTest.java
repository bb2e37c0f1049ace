package io.allotment.community.view.garden;

import com.google.protobuf.Message;
import io.allotment.community.Telling;
import io.allotment.community.model.Week;
import io.allotment.community.view.Projecting;
import io.allotment.proto.rotation.v1.CarriedItem;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TendingProjectionTest {

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
        new TendingProjection(), Stream.generate(() -> any(random)).limit(60).toList(), random);
  }

  private static Message any(Random random) {
    String squad = "squad-" + random.nextInt(3);
    Week week = FIRST.plus(random.nextInt(6));
    CarriedItem item = Telling.item("item-" + random.nextInt(4), FIRST, Telling.start(FIRST));
    return switch (random.nextInt(5)) {
      case 0 -> Telling.open(squad, item);
      case 1 -> Telling.closed(squad, item, Telling.start(week));
      case 2 -> Telling.accepted(squad, week, item);
      case 3 -> Telling.noted(squad, week, random.nextInt(3) * 15 - 15);
      default ->
          Telling.pulledIn(squad, "pull-in-" + random.nextInt(4), week, random.nextBoolean());
    };
  }
}
