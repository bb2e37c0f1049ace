package io.allotment.standalone.demo.work;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.allotment.standalone.demo.DemoCalendar;
import io.allotment.stories.model.Kind;
import io.allotment.stories.model.StoryClass;
import io.allotment.stories.model.Word;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The stories of a squad. What they say is written in a file of its own, a line for each: how far
 * it is, its class or kind, how many days it is open and which theme it has, title, description.
 * What is done stands in the order it was done in.
 */
final class Backlog {

  private static final List<Integer> POINTS = List.of(2, 3, 5, 1, 3, 8, 2, 5);

  /** Between nine and five. */
  private static final int WORKING_MINUTES = 480;

  private final Squad squad;
  private final DemoCalendar calendar;
  private final List<String[]> lines;

  private Backlog(Squad squad, DemoCalendar calendar) {
    this.squad = squad;
    this.calendar = calendar;
    this.lines = lines(squad.id());
  }

  /** The stories, those that were made first first. */
  static List<Story> of(Squad squad, DemoCalendar calendar) {
    return new Backlog(squad, calendar).stories();
  }

  private static List<String[]> lines(String squad) {
    String name = squad + ".txt";
    try (InputStream file = Objects.requireNonNull(Backlog.class.getResourceAsStream(name), name)) {
      return new String(file.readAllBytes(), UTF_8)
          .lines()
          .map(line -> line.split("\\|", -1))
          .toList();
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  private List<Story> stories() {
    List<Story> made = new ArrayList<>();
    int ended = Math.toIntExact(lines.stream().filter(Backlog::isEnded).count());
    for (int place = 0; place < lines.size(); place++) {
      String[] line = lines.get(place);
      made.add(isEnded(line) ? ended(line, made.size(), ended) : open(line, place));
    }
    made.sort(Comparator.comparing(Story::created));
    List<Story> numbered = new ArrayList<>();
    for (Story story : made) {
      numbered.add(numbered(story, 101 + numbered.size() * 3 + squad.place() * 17));
    }
    return numbered;
  }

  private static boolean isEnded(String[] line) {
    return line[0].equals("done") || line[0].equals("dropped");
  }

  /**
   * They ended one after the other over the time that is told, in some weeks more than in others.
   */
  private Story ended(String[] line, int place, int of) {
    Instant begin = calendar.monday(1 - squad.since()).atStartOfDay().toInstant(ZoneOffset.UTC);
    Duration told = Duration.between(begin, calendar.now().minus(Duration.ofDays(1)));
    Instant about = begin.plus(told.multipliedBy(2L * place + 1).dividedBy(2L * of));
    int spread = spread(place);
    Instant latest = calendar.now().minus(Duration.ofDays(1));
    Instant roughly = about.plus(Duration.ofHours(16L * (spread % 11 - 5)));
    Instant day = roughly.isAfter(latest) ? latest : roughly;
    Instant closed = workday(day.atOffset(ZoneOffset.UTC).toLocalDate(), spread);
    Instant started = closed.minus(Duration.ofHours(20 + 7L * (spread % 13)));
    Instant created = started.minus(Duration.ofHours(5 + 19L * (spread % 17)));
    return story(line, place, created, started, closed);
  }

  private Story open(String[] line, int place) {
    long days = Long.parseLong(line[2].split(" ", -1)[0]);
    Instant created =
        calendar.now().minus(Duration.ofDays(days)).minus(Duration.ofMinutes(37L * place));
    Instant started =
        line[0].equals("started") ? created.plus(Duration.ofDays(days).dividedBy(2)) : null;
    return story(line, place, created, started, null);
  }

  private Story story(
      String[] line,
      int place,
      Instant created,
      @Nullable Instant started,
      @Nullable Instant closed) {
    String[] about = line[2].split(" ", -1);
    boolean classed = !line[0].equals("new");
    return new Story(
        squad,
        place,
        line[3],
        line.length > 4 ? line[4] : "",
        word(line[1]),
        classed,
        about.length > 1 ? about[1] : "",
        created,
        started,
        closed,
        line[0].equals("dropped"),
        classed ? points(line[1], place) : 0);
  }

  private int points(String kind, int place) {
    return POINTS.get(spread(place) % POINTS.size()) + (kind.equals("strategic") ? 5 : 0);
  }

  private static Word word(String kind) {
    return switch (kind) {
      case "tactical" -> new Word(StoryClass.TACTICAL, null);
      case "strategic" -> new Word(StoryClass.STRATEGIC, null);
      default -> new Word(StoryClass.OPERATIONAL, Kind.of(kind));
    };
  }

  private static Story numbered(Story story, int number) {
    return new Story(
        story.squad(),
        number,
        story.title(),
        story.description(),
        story.word(),
        story.classed(),
        story.theme(),
        story.created(),
        story.started(),
        story.closed(),
        story.dropped(),
        story.points());
  }

  /** On that day, or the Friday before it where that is at a weekend. */
  private static Instant workday(LocalDate day, int spread) {
    int after = Math.max(0, day.getDayOfWeek().getValue() - 5);
    return day.minusDays(after)
        .atTime(9, 0)
        .plusMinutes(37L * spread % WORKING_MINUTES)
        .toInstant(ZoneOffset.UTC);
  }

  private int spread(int place) {
    return Math.floorMod(place * 17 + squad.place() * 31, 97);
  }
}
