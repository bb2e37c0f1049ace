package io.allotment.rotation.importroster;

import static io.allotment.rotation.importroster.Rosters.errors;
import static io.allotment.rotation.importroster.Rosters.only;
import static io.allotment.rotation.importroster.Rosters.rows;
import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.allotment.rotation.model.DutyWeek;
import io.allotment.rotation.model.MemberId;
import io.allotment.rotation.model.Ratio;
import io.allotment.rotation.model.SquadId;
import io.allotment.rotation.model.WorkingPattern;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RosterCsvTest {

  @Test
  void everyColumnIsRead() {
    RosterRow row =
        only(
            """
            squad,zone,handover,member,e-mail,name,share,allocation,working days,trained,opted in,last served,opening balance
            Checkout,Europe/Berlin,Mon 10:00,ines,Ines@Example.com,Ines Hartmann,4/5,50 %,Mon-Thu,yes,no,2026-W46,-1/3
            """);
    assertThat(row)
        .isEqualTo(
            new RosterRow(
                2,
                new SquadId("checkout"),
                "Checkout",
                ZoneId.of("Europe/Berlin"),
                new WallHandover(DayOfWeek.MONDAY, LocalTime.of(10, 0), 1),
                new Identity.ById(new MemberId("ines")),
                "ines@example.com",
                "Ines Hartmann",
                Ratio.of(4, 5),
                Ratio.of(1, 2),
                WorkingPattern.of(
                    DayOfWeek.MONDAY, DayOfWeek.TUESDAY, DayOfWeek.WEDNESDAY, DayOfWeek.THURSDAY),
                true,
                false,
                new LastServed.InWeek(new DutyWeek(2026, 46)),
                Ratio.of(-1, 3)));
  }

  @Test
  void anEmptyCellAndAMissingColumnSayNothing() {
    assertThat(only("squad;member;share\ncheckout;ines;\n"))
        .isEqualTo(
            new RosterRow(
                2,
                new SquadId("checkout"),
                "Checkout",
                null,
                null,
                new Identity.ById(new MemberId("ines")),
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "squad,member,working days\nCheckout,ines,Mon-Fri\n",
        "Squad;MEMBER;Working_Days\r\nCheckout;ines;Mon-Fri\r\n",
        "squad\tMember ID\tworkingdays\nCheckout\tines\tMon-Fri",
        "\uFEFFsquad,member,working-days\rCheckout,ines,Mon-Fri\r",
        "sep=;\r\nsquad;member;working days\r\nCheckout;ines;Mon-Fri\r\n",
        "\n# a note, of ours\nsquad,member,working days\n,,\n# another\nCheckout,ines,Mon-Fri\n\n",
        "member,\"working\ndays\",squad\n ines ,\"Mon-\nFri\",\"Checkout\"\n",
        "squad,member,working days,,\nCheckout,ines,Mon-Fri,,\n",
      })
  void aFileIsReadHoweverItIsWritten(String csv) {
    RosterRow row = only(csv);
    assertThat(row.squad()).isEqualTo(new SquadId("checkout"));
    assertThat(row.identity()).isEqualTo(new Identity.ById(new MemberId("ines")));
    assertThat(row.workingDays()).isEqualTo(WorkingPattern.WEEKDAYS);
  }

  @Test
  void aLineHasTheNumberAnEditorShows() {
    String csv =
        "sep=;\n"
            + "# note\n"
            + "squad;member;name\n\n"
            + "A;ines;\"Ines\n"
            + "Hartmann\"\n"
            + "A;kofi;\n\n"
            + "A;lena;Lena Vogt";
    assertThat(rows(csv).stream().map(RosterRow::line)).containsExactly(5, 7, 9);
    assertThat(rows(csv).getFirst().name()).isEqualTo("Ines Hartmann");
  }

  @Test
  void aByteOrderMarkAndLettersOfAllKindsAreRead() {
    byte[] file =
        "\uFEFFsquad,e-mail,name\nMobile São Paulo,a@example.com,Mateusz Zieliński\n"
            .getBytes(UTF_8);
    RosterRow row = ((RosterReading.Rows) RosterCsv.read(file)).rows().getFirst();
    assertThat(row.squad()).isEqualTo(new SquadId("mobile-sao-paulo"));
    assertThat(row.squadName()).isEqualTo("Mobile São Paulo");
    assertThat(row.name()).isEqualTo("Mateusz Zieliński");
    assertThat(row.identity()).isEqualTo(new Identity.ByEmail("a@example.com"));
    assertThat(row.email()).isEqualTo("a@example.com");
  }

  @Test
  void anAddressInTheColumnMemberIsAnAddress() {
    RosterRow row = only("squad,member\nA,Ines@example.com\n");
    assertThat(row.identity()).isEqualTo(new Identity.ByEmail("ines@example.com"));
    assertThat(row.email()).isEqualTo("ines@example.com");
  }

  @Test
  void theTemplateIsARosterWithEveryColumn() {
    List<RosterRow> rows = rows(RosterCsv.template());
    assertThat(rows).hasSizeGreaterThan(3);
    assertThat(rows.getFirst()).hasNoNullFieldsOrProperties();
    assertThat(rows.stream().map(RosterRow::squad).distinct()).hasSize(2);
    Ratio sum =
        Ratio.sum(rows.stream().map(RosterRow::openingBalance).filter(b -> b != null).toList());
    assertThat(sum).isEqualTo(Ratio.ZERO);
  }

  @Test
  void whatIsNotUtf8IsRefusedInItsLine() {
    byte[] latin = "squad,member,name\nA,ines,Ines\nA,tomas,Tom\u00e1s\n".getBytes(ISO_8859_1);
    assertThat(errors(latin))
        .singleElement()
        .satisfies(
            error -> {
              assertThat(error.line()).isEqualTo(3);
              assertThat(error.reason()).contains("UTF-8");
            });
  }

  @Test
  void whatIsNoTextIsRefused() {
    assertThat(errors("squad,member\nA,ines\n".getBytes(UTF_16)).getFirst().reason())
        .contains("UTF-16");
    assertThat(errors(new byte[] {'P', 'K', 3, 4, 20}).getFirst().reason()).contains("workbook");
    assertThat(errors("squad,member\nA,i\0nes\n".getBytes(UTF_8)))
        .singleElement()
        .satisfies(error -> assertThat(error.line()).isEqualTo(2));
    assertThat(errors(new byte[0]).getFirst().reason()).contains("empty");
    assertThat(errors("squad,member\n".getBytes(UTF_8)).getFirst().reason())
        .contains("line for a member");
  }

  @Test
  void aFileOfMoreThanFiveMegabytesIsRefused() {
    assertThat(errors(new byte[RosterText.OCTETS + 1]).getFirst().reason()).contains("5 MB");
    assertThat(errors("x".repeat(RosterText.OCTETS + 1)).getFirst().reason()).contains("5 MB");
  }

  @Test
  void tenThousandRowsAreReadAndOneMoreIsNot() {
    StringBuilder csv = new StringBuilder("squad,member\n");
    for (int i = 0; i < RosterCsv.ROWS; i++) {
      csv.append("s").append(i / 50).append(",m").append(i).append('\n');
    }
    assertThat(rows(csv.toString())).hasSize(RosterCsv.ROWS);
    assertThat(errors(csv.append("s,one-more\n").toString()))
        .singleElement()
        .satisfies(error -> assertThat(error.line()).isEqualTo(10_002));
  }

  @Test
  void ofVeryManyErrorsTheFirstThousandAreTold() {
    String csv = "squad,member,share\n" + "A,a b,2\n".repeat(2_000);
    assertThat(errors(csv)).hasSize(1_001);
    assertThat(errors(csv).getLast().reason()).contains("3000 errors more");
  }
}
