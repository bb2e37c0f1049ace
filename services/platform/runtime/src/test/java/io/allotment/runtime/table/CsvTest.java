package io.allotment.runtime.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What people and trackers write is no formula in somebody's spreadsheet. */
class CsvTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "=HYPERLINK(1)",
        "+49 30 1234",
        "-2+3",
        "@SUM(A1)",
        "\t=1",
        "\r=1",
        "\n=1",
      })
  void aTextThatLooksLikeAFormulaIsWrittenBehindAnApostrophe(String text) {
    assertThat(Csv.of(List.of("name"), List.of(List.of(text)))).contains("'" + text);
  }

  @Test
  void otherCellsAreAsTheyAre() {
    String table =
        Csv.of(
            List.of("a", "b", "c", "d", "e"),
            List.of(
                Arrays.asList("plain", -5, LocalDate.parse("2026-11-22"), null, true),
                List.of("a \"b\", c", "two\nlines", "", "ünïcode", "a=b")));
    assertThat(table)
        .isEqualTo(
            "a,b,c,d,e\r\nplain,-5,2026-11-22,,true\r\n"
                + "\"a \"\"b\"\", c\",\"two\nlines\",,ünïcode,a=b\r\n");
  }

  @Test
  void aTableWithoutRowsHasItsHeader() {
    assertThat(Csv.of(List.of("a", "b"), List.of())).isEqualTo("a,b\r\n");
  }
}
