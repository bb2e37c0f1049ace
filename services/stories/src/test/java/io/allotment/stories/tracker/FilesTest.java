package io.allotment.stories.tracker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.allotment.stories.model.Size;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Files as they come: in several forms, broken at some point, or of another encoding. */
class FilesTest {

  private static List<Read> read(Items items, byte[] file) {
    List<Read> read = new ArrayList<>();
    items.read(new ByteArrayInputStream(file), read::add);
    return read;
  }

  private static List<Read> json(String file) {
    return read(new JsonItems(new GithubShape()), file.getBytes(StandardCharsets.UTF_8));
  }

  private static List<String> titles(String table) {
    return titles(table.getBytes(StandardCharsets.UTF_8));
  }

  private static List<String> titles(byte[] table) {
    Items items =
        new CsvItems("sheet", Map.of(Column.TITLE, "title", Column.KEY, "key"), Size.Unit.POINTS);
    return read(items, table).stream().map(one -> ((Read.Of) one).item().title()).toList();
  }

  private static String issue(int number) {
    return "{\"url\": \"https://github.com/acme/shop/issues/%d\", \"title\": \"A title\"}"
        .formatted(number);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "[%s, %s]",
        "%s\n%s\n",
        "{\"total\": 2, \"issues\": [%s, %s], \"names\": {\"a\": [1]}}"
      })
  void aListAnObjectWithAListAndLinesAreReadAlike(String form) {
    assertThat(json(form.formatted(issue(1), issue(2))))
        .hasSize(2)
        .allMatch(Read.Of.class::isInstance);
  }

  @Test
  void whatStandsBeforeABreakIsRead() {
    List<Read> read = new ArrayList<>();
    byte[] file = "[%s, {\"url\": ".formatted(issue(1)).getBytes(StandardCharsets.UTF_8);
    assertThatThrownBy(
            () -> new JsonItems(new GithubShape()).read(new ByteArrayInputStream(file), read::add))
        .isInstanceOf(UnreadableFileException.class)
        .hasMessageContaining("Line 1");
    assertThat(read).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "key,title\n1,One\n2,Two\n",
        "key;title\r\n1;One\r\n2;Two",
        "key\ttitle\n1\tOne\n2\tTwo"
      })
  void separatorsAreRecognised(String table) {
    assertThat(titles(table)).containsExactly("One", "Two");
    assertThat(titles("\uFEFF" + table)).containsExactly("One", "Two");
  }

  @Test
  void anotherEncodingSpoilsItsLineOnly() {
    byte[] table = "key,title\n1,Prüfung\n2,Two\n".getBytes(StandardCharsets.ISO_8859_1);
    assertThat(titles(table)).containsExactly("Pr\uFFFDfung", "Two");
  }

  @Test
  void aBrokenQuotationIsToldByItsLineInWords() {
    byte[] table = "key,title\n1,One\n2,\"Two\" and a half\n".getBytes(StandardCharsets.UTF_8);
    List<Long> read = new ArrayList<>();
    assertThatThrownBy(
            () -> Table.read(new ByteArrayInputStream(table), row -> read.add(row.line())))
        .isInstanceOf(UnreadableFileException.class)
        .hasMessageStartingWith("What begins in line 3 cannot be read: a quotation mark in it");
    assertThat(read).containsExactly(2L);
  }

  @Test
  void aTableWithoutHeadingsIsRefused() {
    assertThatThrownBy(
            () ->
                Table.headings(
                    new ByteArrayInputStream("a,a\n1,2".getBytes(StandardCharsets.UTF_8))))
        .isInstanceOf(UnreadableFileException.class)
        .hasMessageContaining("two are called alike");
  }

  @Test
  void withoutAKeyTheSameTitleOfTheSameTimeIsTheSameItem() {
    Items items = new CsvItems("sheet", Map.of(Column.TITLE, "title"), Size.Unit.POINTS);
    byte[] table = "title\nOne\nTwo\nOne\n".getBytes(StandardCharsets.UTF_8);
    List<String> keys =
        read(items, table).stream().map(one -> ((Read.Of) one).item().source().key()).toList();
    assertThat(keys.get(0)).isEqualTo(keys.get(2)).isNotEqualTo(keys.get(1));
  }
}
