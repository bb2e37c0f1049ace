package io.allotment.rotation.importroster;

import static io.allotment.rotation.importroster.Rosters.errors;
import static io.allotment.rotation.importroster.Rosters.only;
import static org.assertj.core.api.Assertions.assertThat;

import io.allotment.rotation.model.Ratio;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RosterNumbersTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          1       | 1
          1.0     | 1
          100 %   | 1
          0.8     | 4/5
          0,8     | 4/5
          .8      | -
          0.80    | 4/5
          80%     | 4/5
          80 %    | 4/5
          62,5 %  | 5/8
          4/5     | 4/5
          4 / 5   | 4/5
          5/5     | 1
          +0.5    | 1/2
          1/3     | 1/3
          0       | -
          1.01    | -
          80      | -
          -0.5    | -
          1.000,5 | -
          4/0     | -
          4. May  | -
          full    | -
          """)
  void aShareIsExact(String cell, String share) {
    String csv = "squad;member;share\nA;ines;" + cell + "\n";
    if (share.equals("-")) {
      assertThat(errors(csv))
          .singleElement()
          .satisfies(error -> assertThat(error.column()).isEqualTo("share"));
    } else {
      assertThat(only(csv).share()).isEqualTo(Ratio.parse(share));
    }
  }

  @ParameterizedTest
  @CsvSource({
    "0,0",
    "4/9,4/9",
    "-4/9,-4/9",
    "\u22120.25,-1/4",
    "+1/3,1/3",
    "'-0,33',-33/100",
    "1000,1000"
  })
  void anOpeningBalanceIsExact(String cell, String balance) {
    assertThat(only("squad;member;opening balance\nA;ines;" + cell).openingBalance())
        .isEqualTo(Ratio.parse(balance));
  }
}
