package io.allotment.rotation.importroster;

import static org.assertj.core.api.Assertions.assertThat;

import io.allotment.rotation.model.DutyWeek;
import io.allotment.rotation.model.MemberId;
import io.allotment.rotation.model.Ratio;
import io.allotment.rotation.model.SquadId;
import io.allotment.rotation.model.WorkingPattern;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Function;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.Size;

class RosterRoundTripTest {

  private static final List<String> ZONES =
      List.of("Europe/Berlin", "Asia/Kolkata", "America/Sao_Paulo");

  private static final Map<RosterColumn, Function<RosterRow, Object>> CELLS =
      Map.ofEntries(
          Map.entry(RosterColumn.SQUAD, RosterRow::squadName),
          Map.entry(RosterColumn.ZONE, RosterRow::zone),
          Map.entry(RosterColumn.HANDOVER, row -> written(row.handover())),
          Map.entry(
              RosterColumn.MEMBER,
              row -> row.identity() instanceof Identity.ById(MemberId id) ? id : null),
          Map.entry(RosterColumn.EMAIL, RosterRow::email),
          Map.entry(RosterColumn.NAME, RosterRow::name),
          Map.entry(RosterColumn.SHARE, RosterRow::share),
          Map.entry(RosterColumn.ALLOCATION, RosterRow::allocation),
          Map.entry(RosterColumn.WORKING_DAYS, row -> written(row.workingDays())),
          Map.entry(RosterColumn.TRAINED, RosterRow::trained),
          Map.entry(RosterColumn.OPTED_IN, RosterRow::optedIn),
          Map.entry(RosterColumn.LAST_SERVED, row -> written(row.lastServed())),
          Map.entry(RosterColumn.OPENING_BALANCE, RosterRow::openingBalance));

  @Property(tries = 300)
  void whatIsWrittenIsRead(
      @ForAll("rosters") List<RosterRow> rows,
      @ForAll("separators") char separator,
      @ForAll long order) {
    assertThat(RosterCsv.read(csv(rows, separator, order))).isEqualTo(new RosterReading.Rows(rows));
  }

  @Property(tries = 100)
  void noTextBreaksTheReader(@ForAll @Size(max = 300) String text) {
    assertThat(RosterCsv.read(text)).isNotNull();
    assertThat(RosterCsv.read("squad,member,name\n" + text)).isNotNull();
  }

  @Property(tries = 300)
  void noOctetsBreakTheReader(@ForAll @Size(max = 300) byte[] octets) {
    assertThat(RosterCsv.read(octets)).isNotNull();
  }

  @Property(tries = 300)
  void damageToACellIsReadOrNamedInALine(@ForAll long seed) {
    Random random = new Random(seed);
    StringBuilder csv = new StringBuilder(RosterCsv.template());
    for (int i = 0; i < 3; i++) {
      csv.setCharAt(random.nextInt(csv.length()), "\",;\n=\t0€x".charAt(random.nextInt(9)));
    }
    long lines = csv.chars().filter(c -> c == '\n').count() + 1;
    if (RosterCsv.read(csv.toString()) instanceof RosterReading.Refused(List<RowError> errors)) {
      assertThat(errors).allSatisfy(error -> assertThat((long) error.line()).isBetween(1L, lines));
    }
  }

  @Provide
  Arbitrary<Character> separators() {
    return Arbitraries.of(',', ';', '\t');
  }

  @Provide
  Arbitrary<List<RosterRow>> rosters() {
    return Arbitraries.integers()
        .between(1, 12)
        .flatMap(
            size ->
                Arbitraries.randomValue(
                    random -> {
                      List<RosterRow> rows = new ArrayList<>();
                      for (int i = 0; i < size; i++) {
                        rows.add(row(random, i));
                      }
                      return rows;
                    }));
  }

  private static RosterRow row(Random random, int number) {
    int squad = number % 3;
    boolean known = random.nextBoolean();
    boolean address = !known || random.nextBoolean();
    String email = "m" + number + "@example.com";
    return new RosterRow(
        number + 2,
        new SquadId("squad-" + squad),
        "Squad " + squad,
        maybe(random, ZoneId.of(ZONES.get(squad))),
        maybe(
            random,
            new WallHandover(DayOfWeek.of(squad + 1), LocalTime.of(9 + squad, 30), squad + 1)),
        known ? new Identity.ById(new MemberId("m" + number)) : new Identity.ByEmail(email),
        address ? email : null,
        maybe(random, "Zoë, “" + number + "”; \"quoted\" O'Neill-" + Character.toString(0x1F333)),
        maybe(random, Ratio.of(random.nextInt(1, 9), 8)),
        maybe(random, Ratio.of(random.nextInt(0, 8), 7)),
        maybe(random, pattern(random)),
        maybe(random, random.nextBoolean()),
        maybe(random, random.nextBoolean()),
        maybe(random, served(random)),
        maybe(random, Ratio.of(random.nextInt(-999, 1000), random.nextInt(1, 50))));
  }

  private static LastServed served(Random random) {
    LocalDate day = LocalDate.of(2026, 1, 1).plusDays(random.nextInt(400));
    return random.nextBoolean()
        ? new LastServed.OnDay(day)
        : new LastServed.InWeek(DutyWeek.of(day));
  }

  private static WorkingPattern pattern(Random random) {
    List<DayOfWeek> days = new ArrayList<>(List.of(DayOfWeek.values()));
    Collections.shuffle(days, random);
    return new WorkingPattern(java.util.EnumSet.copyOf(days.subList(0, random.nextInt(1, 8))));
  }

  private static <T> T maybe(Random random, T value) {
    return random.nextInt(3) == 0 ? null : value;
  }

  private static String csv(List<RosterRow> rows, char separator, long order) {
    List<RosterColumn> columns = new ArrayList<>(List.of(RosterColumn.values()));
    Collections.shuffle(columns, new Random(order));
    StringBuilder csv = new StringBuilder();
    csv.append(
            columns.stream().map(RosterColumn::title).collect(Collectors.joining("" + separator)))
        .append("\r\n");
    for (RosterRow row : rows) {
      csv.append(
              columns.stream()
                  .map(column -> CELLS.get(column).apply(row))
                  .map(
                      cell ->
                          cell == null ? "" : "\"" + cell.toString().replace("\"", "\"\"") + "\"")
                  .collect(Collectors.joining("" + separator)))
          .append("\r\n");
    }
    return csv.toString();
  }

  private static Object written(WallHandover handover) {
    return handover == null
        ? null
        : handover.day() + " " + handover.time() + " every " + handover.weeks() + " weeks";
  }

  private static Object written(WorkingPattern pattern) {
    return pattern == null
        ? null
        : pattern.days().stream().map(DayOfWeek::name).collect(Collectors.joining(","));
  }

  private static Object written(LastServed served) {
    return switch (served) {
      case null -> null;
      case LastServed.InWeek(DutyWeek week) -> week;
      case LastServed.OnDay(LocalDate day) -> day;
    };
  }
}
