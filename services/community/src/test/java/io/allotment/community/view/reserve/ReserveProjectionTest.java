package io.allotment.community.view.reserve;

import com.google.protobuf.Message;
import io.allotment.community.Spending;
import io.allotment.community.view.Projecting;
import java.time.LocalDate;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReserveProjectionTest {

  private static final LocalDate DAY = LocalDate.parse("2026-11-02");

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
        new ReserveProjection(), Stream.generate(() -> any(random)).limit(60).toList(), random);
  }

  private static Message any(Random random) {
    Spending of = new Spending("squad-" + random.nextInt(3), "i-" + random.nextInt(2));
    String raid = "raid-" + random.nextInt(3);
    long some = random.nextInt(9) * 500L;
    return switch (random.nextInt(7)) {
      case 0 -> of.opened(DAY, DAY.plusDays(13));
      case 1 -> of.measured(15_000 + some, 4_500 + some);
      case 2 -> of.undeclared(raid, some);
      case 3 -> of.declared(raid, random.nextBoolean() ? "" : "raid-0", some, some);
      case 4 -> of.closed(some);
      case 5 -> of.forgiven(some, some);
      default -> Spending.floor(30 + random.nextInt(9), DAY.plusDays(random.nextInt(5)));
    };
  }
}
