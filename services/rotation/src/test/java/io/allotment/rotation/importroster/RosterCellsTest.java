package io.allotment.rotation.importroster;

import static io.allotment.rotation.importroster.Rosters.errors;
import static io.allotment.rotation.importroster.Rosters.only;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RosterCellsTest {

  @ParameterizedTest
  @CsvSource({
    "yes,true",
    "Y,true",
    "TRUE,true",
    "1,true",
    "x,true",
    "X,true",
    "no,false",
    "N,false",
    "False,false",
    "0,false",
    "maybe,",
    "ja,",
    "-,"
  })
  void trainedAndOptedInAreYesOrNo(String cell, Boolean expected) {
    String csv = "squad;member;trained;opted in (provisional)\nA;ines;" + cell + ";" + cell + "\n";
    if (expected == null) {
      assertThat(errors(csv))
          .hasSize(2)
          .allSatisfy(error -> assertThat(error.reason()).contains("neither yes nor no"));
    } else {
      assertThat(only(csv).trained()).isEqualTo(expected);
      assertThat(only(csv).optedIn()).isEqualTo(expected);
    }
  }

  @ParameterizedTest
  @CsvSource({
    "Europe/Berlin,Europe/Berlin", "europe/berlin,Europe/Berlin",
        "America/New York,America/New_York",
    "AMERICA/SAO_PAULO,America/Sao_Paulo", "UTC,UTC",
        "America/Argentina/Buenos_Aires,America/Argentina/Buenos_Aires"
  })
  void aZoneIsOneOfTheDatabase(String cell, String zone) {
    assertThat(only("squad;member;zone\nA;ines;" + cell).zone()).isEqualTo(ZoneId.of(zone));
  }

  @ParameterizedTest
  @CsvSource({
    "Berlin,Europe/Berlin", "Europe/Berln,Europe/Berlin", "Europe/Lisboa,Europe/Lisbon",
    "Asia/Calcuta,Asia/Calcutta", "Europe/Tokyo,Asia/Tokyo", "Sao Paulo,America/Sao_Paulo",
    "Europe/Lodnon,Europe/London", "Mars/Olympus,such as Europe/Berlin",
        "+01:00,such as Europe/Berlin"
  })
  void ofAnUnknownZoneTheNearestAreNamed(String cell, String near) {
    assertThat(errors("squad;member;zone\nA;ines;" + cell))
        .singleElement()
        .satisfies(error -> assertThat(error.reason()).contains(near));
  }

  @ParameterizedTest
  @CsvSource({
    "Checkout,checkout,Checkout", "checkout,checkout,Checkout",
        "Mobile São Paulo,mobile-sao-paulo,Mobile São Paulo",
    "R&D / Łódź,r-d-lodz,R&D / Łódź", "team.42,team.42,Team.42", "Straße,strasse,Straße"
  })
  void aSquadHasAnIdMadeFromItsName(String cell, String id, String name) {
    RosterRow row = only("squad;member\n" + cell + ";ines");
    assertThat(row.squad().value()).isEqualTo(id);
    assertThat(row.squadName()).isEqualTo(name);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          =HYPERLINK("http://x") | formula
          +49 30 1234            | formula
          -2+3                   | formula
          @SUM(A1)               | formula
          I\u202Enes             | cannot be seen
          I\u0007nes             | cannot be seen
          """)
  void aNameIsNeitherAFormulaNorUnseen(String name, String reason) {
    String cell = "\"" + name.replace("\"", "\"\"") + "\"";
    assertThat(errors("squad;member;name\nA;ines;" + cell))
        .singleElement()
        .satisfies(error -> assertThat(error.reason()).contains(reason));
    assertThat(errors("squad;member\n" + cell + ";ines")).hasSize(1);
  }

  @Test
  void namesHaveABound() {
    assertThat(only("squad;member;name\nA;ines;" + "x".repeat(120)).name()).hasSize(120);
    assertThat(errors("squad;member;name\nA;ines;" + "x".repeat(121))).hasSize(1);
    assertThat(errors("squad;member\n" + "x".repeat(61) + ";ines")).hasSize(1);
    assertThat(errors("squad;member\n決済;ines").getFirst().reason()).contains("Latin letters");
  }

  @ParameterizedTest
  @CsvSource({
    "ines hartmann",
    "ínes",
    "a@b",
    "@example.com",
    "ines@@example.com",
    "'ines@exa mple.com'"
  })
  void aMemberIsAnIdOrAnAddress(String cell) {
    assertThat(errors("squad;member\nA;" + cell))
        .singleElement()
        .satisfies(error -> assertThat(error.column()).isEqualTo("member"));
  }
}
