package io.allotment.stories.view.story;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gte;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Filters.ne;
import static com.mongodb.client.model.Filters.nin;

import com.mongodb.client.model.Projections;
import io.allotment.runtime.text.Texts;
import io.allotment.runtime.view.Freshness;
import io.allotment.stories.model.Kind;
import io.allotment.stories.model.Progress.State;
import io.allotment.stories.model.SquadId;
import io.allotment.stories.model.StoryClass;
import io.allotment.stories.model.StoryId;
import io.allotment.stories.model.Told;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Date;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Answers what stories there are. */
@Component
public class Stories {

  private static final int MOST = 200;
  private static final int LOOKED = 10_000;
  private static final Bson HERE = ne("status", Status.GONE.name());

  private final Freshness freshness;
  private final Texts texts;
  private final Histories histories;

  Stories(Freshness freshness, Texts texts, Histories histories) {
    this.freshness = freshness;
    this.texts = texts;
    this.histories = histories;
  }

  /**
   * Which stories are asked for; null asks for any.
   *
   * @param is the class people say, or that is suggested where nobody says one
   * @param closed whether nothing more is to be done
   * @param iteration the name of its sprint or milestone
   * @param when those of a stretch of time
   * @param find what their key or title has in it, in any case
   * @param after where the page before ended
   */
  public record Asked(
      @Nullable SquadId squad,
      @Nullable Standing standing,
      @Nullable StoryClass is,
      @Nullable Kind kind,
      @Nullable Boolean closed,
      @Nullable String iteration,
      @Nullable When when,
      @Nullable String find,
      @Nullable Cursor after,
      int limit) {

    private Bson filter() {
      List<Bson> all = new ArrayList<>();
      if (squad != null) {
        all.add(eq("squad", squad.value()));
      }
      all.add(standing == null ? HERE : standing.filter());
      if (is != null) {
        all.add(eq("class", is.name()));
      }
      if (kind != null) {
        all.add(eq("kind", kind.name()));
      }
      if (closed != null) {
        List<String> over = List.of(State.DONE.name(), State.DROPPED.name());
        all.add(closed ? in("state", over) : nin("state", over));
      }
      if (iteration != null) {
        all.add(eq("iteration", iteration));
      }
      if (when != null) {
        all.add(when.filter());
      }
      return and(all);
    }

    private Bson page() {
      return after == null ? filter() : and(filter(), after.later());
    }
  }

  /**
   * A stretch of time.
   *
   * @param by which of a story's times lies in it
   * @param from first day, in UTC
   * @param to the day after the last
   */
  public record When(By by, LocalDate from, LocalDate to) {

    private Bson filter() {
      return and(gte(by.field(), start(from)), lt(by.field(), start(to)));
    }

    private static Date start(LocalDate day) {
      return Date.from(day.atStartOfDay(ZoneOffset.UTC).toInstant());
    }
  }

  /**
   * A page of stories, the latest first. Where words are to be found, it is the only page, of the
   * latest 10,000.
   */
  public StoryView.Page page(Asked asked) {
    int limit = Math.clamp(asked.limit(), 1, MOST);
    String find = asked.find();
    if (find != null) {
      return finding(asked, find.strip().toLowerCase(Locale.ROOT), limit);
    }
    return freshness.read(
        StoryProjection.NAME,
        generation -> {
          StoryDocuments documents = new StoryDocuments(generation);
          List<Document> found =
              documents.matching(asked.page()).limit(limit + 1).into(new ArrayList<>());
          List<Document> shown = found.subList(0, Math.min(limit, found.size()));
          Reading reading = Reading.of(shown, texts);
          return new StoryView.Page(
              shown.stream().map(reading::line).toList(),
              found.size() > limit ? Cursor.of(shown.getLast()).toString() : null,
              documents.count(asked.filter(), LOOKED));
        });
  }

  /** Gives what is counted of each story that its tracker still has; of all squads for null. */
  public void count(@Nullable SquadId squad, Consumer<Line> counted) {
    Bson which = squad == null ? HERE : and(eq("squad", squad.value()), HERE);
    List<Line> lines =
        freshness.read(
            StoryProjection.NAME, generation -> new StoryDocuments(generation).lines(which));
    lines.forEach(counted);
  }

  /**
   * Gives the latest stories that their trackers still have, with what was told of them; of all
   * squads for null.
   */
  public void read(@Nullable SquadId squad, BiConsumer<Told, StoryView> use) {
    read(
        squad == null ? HERE : and(eq("squad", squad.value()), HERE),
        (story, reading) -> use.accept(ToldAgain.of(story), reading.line(story)));
  }

  /** All stories of a class that are not closed, the latest first; of all squads for null. */
  public List<Unfinished> unfinished(@Nullable SquadId squad, StoryClass is) {
    Asked asked = new Asked(squad, null, is, null, false, null, null, null, null, MOST);
    return freshness.read(
        StoryProjection.NAME,
        generation ->
            new StoryDocuments(generation)
                .matching(asked.filter())
                .projection(Projections.include(Unfinished.FIELDS))
                .map(Unfinished::of)
                .into(new ArrayList<>()));
  }

  /** When the latest of them is since, or was closed; of all squads for null. */
  public Optional<Instant> latest(@Nullable SquadId squad, By by) {
    Bson which = and(HERE, ne(by.field(), null));
    return freshness.read(
        StoryProjection.NAME,
        generation ->
            new StoryDocuments(generation)
                .latest(squad == null ? which : and(eq("squad", squad.value()), which), by)
                .map(Date::toInstant));
  }

  private StoryView.Page finding(Asked asked, String find, int limit) {
    List<StoryView> found = new ArrayList<>();
    int[] total = new int[1];
    read(
        asked.filter(),
        (story, reading) -> {
          String title = reading.text(story).title().toLowerCase(Locale.ROOT);
          if (title.contains(find)
              || story.getString("name").toLowerCase(Locale.ROOT).contains(find)) {
            total[0]++;
            if (found.size() < limit) {
              found.add(reading.line(story));
            }
          }
        });
    return new StoryView.Page(found, null, total[0]);
  }

  private void read(Bson which, BiConsumer<Document, Reading> use) {
    List<Document> found =
        freshness.read(
            StoryProjection.NAME,
            generation ->
                new StoryDocuments(generation)
                    .matching(which)
                    .limit(LOOKED)
                    .into(new ArrayList<>()));
    for (int from = 0; from < found.size(); from += MOST) {
      List<Document> some = found.subList(from, Math.min(from + MOST, found.size()));
      Reading reading = Reading.of(some, texts);
      some.forEach(story -> use.accept(story, reading));
    }
  }

  /** Those of some stories that there are, without their descriptions. */
  public Map<StoryId, StoryView> some(Collection<StoryId> stories) {
    return freshness.read(
        StoryProjection.NAME,
        generation -> {
          List<Document> found =
              new StoryDocuments(generation)
                  .matching(in("_id", stories.stream().map(StoryId::value).toList()))
                  .into(new ArrayList<>());
          Reading reading = Reading.of(found, texts);
          return found.stream()
              .map(reading::line)
              .collect(Collectors.toMap(StoryView::id, Function.identity()));
        });
  }

  /** One story, whole. */
  public Optional<StoryView> one(StoryId story) {
    List<Moment> history = histories.of(story);
    return freshness.read(
        StoryProjection.NAME,
        generation ->
            new StoryDocuments(generation)
                .one(story)
                .map(found -> Reading.of(List.of(found), texts).whole(found, history)));
  }
}
