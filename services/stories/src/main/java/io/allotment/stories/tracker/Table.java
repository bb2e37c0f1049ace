package io.allotment.stories.tracker;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PushbackInputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.apache.commons.csv.CSVException;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.apache.commons.csv.DuplicateHeaderMode;

/** Reads a table line by line. */
public final class Table {

  private static final int HEAD = 64 * 1024;

  private Table() {}

  /**
   * A line of it.
   *
   * @param line where it begins in the file, from 1
   */
  public record Row(long line, Map<String, String> cells) {
    public Row {
      cells = Map.copyOf(cells);
    }

    /** What stands under a heading; empty where the line ends before it. */
    public String cell(String heading) {
      return cells.getOrDefault(heading, "");
    }
  }

  /**
   * The headings of a table, in order.
   *
   * @throws UnreadableFileException if there are none, or two alike
   */
  public static List<String> headings(InputStream file) {
    List<String> headings = new ArrayList<>();
    parse(file, parser -> headings.addAll(parser.getHeaderNames()));
    return headings;
  }

  /**
   * Gives the lines in turn, as long as they are wanted.
   *
   * @throws UnreadableFileException where the file is broken from some point on
   */
  public static void read(InputStream file, Predicate<Row> more) {
    parse(file, parser -> walk(parser, more));
  }

  private static void walk(CSVParser parser, Predicate<Row> more) {
    long before = parser.getCurrentLineNumber();
    try {
      for (CSVRecord line : parser) {
        if (!more.test(new Row(before + 1, line.toMap()))) {
          return;
        }
        before = parser.getCurrentLineNumber();
      }
    } catch (UncheckedIOException broken) {
      throw broken.getCause() instanceof CSVException ? broken(before + 1, broken) : broken;
    }
  }

  private static UnreadableFileException broken(long line, Exception cause) {
    return new UnreadableFileException(
        "What begins in line %d cannot be read: a quotation mark in it is not closed, or not doubled"
                .formatted(line)
            + " within a cell. What stands before was read.",
        cause);
  }

  /** What is not UTF-8 is read as U+FFFD, so that one bad cell spoils one line. */
  private static void parse(InputStream file, Consumer<CSVParser> use) {
    try {
      PushbackInputStream table = new PushbackInputStream(file, HEAD);
      byte[] head = table.readNBytes(HEAD);
      int mark = startsWithMark(head) ? 3 : 0;
      table.unread(head, mark, head.length - mark);
      String first = new String(head, mark, head.length - mark, StandardCharsets.UTF_8);
      CSVParser parser =
          CSVFormat.RFC4180
              .builder()
              .setDelimiter(separator(first.lines().findFirst().orElse("")))
              .setHeader()
              .setSkipHeaderRecord(true)
              .setDuplicateHeaderMode(DuplicateHeaderMode.DISALLOW)
              .setIgnoreEmptyLines(true)
              .get()
              .parse(new InputStreamReader(table, StandardCharsets.UTF_8));
      use.accept(parser);
    } catch (IllegalArgumentException headings) {
      throw new UnreadableFileException(
          "Its first line is not the names of columns: one has no name, or two are called alike."
              + " Give each a name of its own.",
          headings);
    } catch (CSVException quotes) {
      throw broken(1, quotes);
    } catch (IOException | UncheckedIOException broken) {
      throw new UnreadableFileException("The file cannot be read. Send it again.", broken);
    }
  }

  private static boolean startsWithMark(byte[] head) {
    return head.length >= 3
        && head[0] == (byte) 0xEF
        && head[1] == (byte) 0xBB
        && head[2] == (byte) 0xBF;
  }

  private static char separator(String heading) {
    char best = ',';
    for (char candidate : new char[] {';', '\t'}) {
      if (count(heading, candidate) > count(heading, best)) {
        best = candidate;
      }
    }
    return best;
  }

  private static long count(String text, char wanted) {
    return text.chars().filter(character -> character == wanted).count();
  }
}
