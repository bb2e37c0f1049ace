package io.allotment.rotation.importroster;

import static io.allotment.rotation.importroster.Rosters.errors;
import static io.allotment.rotation.importroster.Rosters.only;
import static org.assertj.core.api.Assertions.assertThat;

import io.allotment.rotation.model.DutyWeek;
import java.time.DayOfWeek;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RosterDaysTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Mon 10:00                      | MONDAY 10:00 1
          mon 10:00                      | MONDAY 10:00 1
          MONDAY 10:00                   | MONDAY 10:00 1
          Mo 9:05                        | MONDAY 09:05 1
          Thurs. 14.30                   | THURSDAY 14:30 1
          Monday, 10:00:00               | MONDAY 10:00 1
          Monday at 10:00                | MONDAY 10:00 1
          Tue 00:00 weekly               | TUESDAY 00:00 1
          Tue 23:59 every week           | TUESDAY 23:59 1
          Mon 10:00 every 2 weeks        | MONDAY 10:00 2
          Mon 10:00, every two weeks     | MONDAY 10:00 2
          Mon 10:00 2 weeks              | MONDAY 10:00 2
          Mon 10:00 every 26 weeks       | MONDAY 10:00 26
          Mon 10:00 every 27 weeks       | -
          Mon 10:00 every 0 weeks        | -
          Mon 24:00                      | -
          Mon 10:60                      | -
          Mon 10                         | -
          Mon 10:00 pm                   | -
          Montag 10:00                   | -
          M 10:00                        | -
          10:00                          | -
          """)
  void aHandoverIsADayAndATime(String cell, String expected) {
    String csv = "squad;member;handover\nA;ines;" + cell + "\n";
    if (expected.equals("-")) {
      assertThat(errors(csv))
          .singleElement()
          .satisfies(error -> assertThat(error.reason()).contains("Mon 10:00"));
    } else {
      WallHandover handover = only(csv).handover();
      assertThat(handover.day() + " " + handover.time() + " " + handover.weeks())
          .isEqualTo(expected);
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Mon-Fri               | 12345
          mon - fri             | 12345
          Mon–Fri               | 12345
          Monday to Friday      | 12345
          Mon,Tue,Thu           | 124
          Mon, Tue and Thu      | 124
          Mon/Tue/Thu           | 124
          Mo Tu We              | 123
          Mon-Wed, Fri          | 1235
          Sun-Thu               | 12347
          Fri-Mon               | 1567
          Mon-Mon               | 1
          Sat                   | 6
          Mon,Mon               | 1
          Mon-Wed-Fri           | -
          weekdays              | -
          Mon-                  | -
          M                     | -
          """)
  void workingDaysAreDaysOfTheWeek(String cell, String expected) {
    String csv = "squad\tmember\tworking days\nA\tines\t" + cell + "\n";
    if (expected.equals("-")) {
      assertThat(errors(csv))
          .singleElement()
          .satisfies(error -> assertThat(error.reason()).contains("Mon-Fri"));
    } else {
      StringBuilder days = new StringBuilder();
      only(csv).workingDays().days().forEach(day -> days.append(day.getValue()));
      assertThat(days).hasToString(expected);
    }
  }

  @ParameterizedTest
  @CsvSource({
    "2026-W46,MONDAY,2026-W46",
    "2026W46,MONDAY,2026-W46",
    "2026-w53,MONDAY,2026-W53",
    "2026-11-09,MONDAY,2026-W46",
    "2026-11-15,MONDAY,2026-W46",
    "2027-01-03,MONDAY,2026-W53",
    "2026-11-09,TUESDAY,2026-W45",
    "2026-11-10,TUESDAY,2026-W46",
    "2027-01-04,WEDNESDAY,2026-W53",
    "2025-W53,MONDAY,",
    "2026-W00,MONDAY,",
    "W46,MONDAY,",
    "2026-02-30,MONDAY,",
    "09.11.2026,MONDAY,",
    "11/09/2026,MONDAY,",
    "0026-11-09,MONDAY,"
  })
  void lastServedIsAWeekOrADayOfATurn(String cell, DayOfWeek handover, String week) {
    String csv = "squad;member;last served\nA;ines;" + cell + "\n";
    if (week == null) {
      assertThat(errors(csv))
          .singleElement()
          .satisfies(error -> assertThat(error.reason()).contains("2026-W46"));
    } else {
      assertThat(only(csv).lastServed().week(handover)).isEqualTo(DutyWeek.parse(week));
    }
  }
}
