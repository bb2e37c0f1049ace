package io.allotment.rotation.importroster;

import static io.allotment.rotation.importroster.Rosters.errors;
import static io.allotment.rotation.importroster.Rosters.rows;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is wrong with a file as a whole, and between its rows. */
class RosterErrorsTest {

  /** Lines are separated by “~”. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          name,member~Ines,ines                         | 1 |        | “squad” is missing
          squad,name~A,Ines                             | 1 |        | “member” and “e-mail” are both missing
          squad,member,team~A,ines,B                    | 1 | team   | no column of this name
          squad,member,Squad~A,ines,B                   | 1 | Squad  | stands twice
          Checkout,ines~Checkout,kofi                   | 1 |        | names none. The columns are: squad, zone
          squad,member~,ines                            | 2 | squad  | Every line names its squad
          squad,member,e-mail~A,,                       | 2 | member | names nobody
          squad,e-mail~A,nobody                         | 2 | e-mail | not an e-mail address
          squad,member,e-mail~A,a@x.org,b@x.org         | 2 | member | different addresses
          squad,member,share~A,ines,0,8                 | 2 |        | 4 cells and the first line 3
          squad,member~A,"ines                          | 2 |        | quotation mark
          squad,member~A,"ines" x                       | 2 |        | quotation mark
          squad,member~A,ines~A,ines                    | 3 | member | in line 2
          squad,member~A,ines~a,INES                    | 3 | member | in line 2
          squad,e-mail~A,i@x.org~A,I@X.org              | 3 | e-mail | in line 2
          squad,member,e-mail~A,ines,i@x.org~A,,i@x.org | 3 | e-mail | in line 2
          squad,member,e-mail~A,,i@x.org~A,ines,i@x.org | 3 | member | in line 2
          squad,member,e-mail~A,ines,i@x.org~B,kofi,i@x.org | 3 | member | belongs to another member in line 2
          squad,member,e-mail~A,ines,i@x.org~B,ines,k@x.org | 3 | e-mail | another address in line 2
          squad,member,name~A,ines,Ines H.~B,ines,Ines  | 3 | name   | another name in line 2
          squad,member,zone~A,ines,UTC~A,kofi,Asia/Tokyo | 3 | zone  | another zone in line 2
          squad,member,handover~A,ines,Mon 10:00~A,kofi,Mon 10:01 | 3 | handover | another handover in line 2
          squad,member~R&D,ines~R+D,kofi                | 3 | squad  | spelt differently in line 2
          """)
  void isNamedByLineAndColumn(String csv, int line, String column, String reason) {
    assertThat(errors(csv.replace('~', '\n')))
        .singleElement()
        .satisfies(
            error -> {
              assertThat(error.line()).isEqualTo(line);
              assertThat(error.column()).isEqualTo(column);
              assertThat(error.reason()).contains(reason).endsWith(".");
            });
  }

  @Test
  void allErrorsAreNamedAtOnceInTheOrderOfTheFile() {
    String csv =
        """
        squad,zone,member,share,trained
        A,Europe/Berln,ines,80,perhaps
        A,Europe/Berlin,kofi,0.8,yes
        ,Europe/Berlin,lena,1,yes
        A,Asia/Tokyo,kofi,1,yes
        """;
    List<RowError> errors = errors(csv);
    assertThat(errors.stream().map(error -> error.line() + " " + error.column()))
        .containsExactly("2 zone", "2 share", "2 trained", "4 squad", "5 zone", "5 member");
  }

  @Test
  void whatStandsBeforeABrokenQuoteIsStillChecked() {
    assertThat(
            errors("squad,member,share\nA,ines,2\nA,kofi,1\nA,\"lena,1\n").stream()
                .map(RowError::line))
        .containsExactly(2, 4);
  }

  @Test
  void oneMemberMayStandInSeveralSquadsAndOneZoneCellIsEnough() {
    assertThat(rows("squad,member,zone,name\nA,ines,UTC,Ines\nB,ines,,Ines\nA,kofi,,\n"))
        .hasSize(3);
  }
}
