package io.allotment.community.view.theme;

import com.mongodb.MongoException;
import io.allotment.community.model.Kind;
import io.allotment.community.model.ThemeId;
import io.allotment.community.propose.Found;
import io.allotment.community.propose.Item;
import io.allotment.community.propose.Proposing;
import io.allotment.community.propose.Standing;
import io.allotment.community.view.story.Filter;
import io.allotment.community.view.story.Garden;
import io.allotment.community.view.story.Order;
import io.allotment.community.view.story.Plot;
import io.allotment.community.view.story.Story;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * Looks for what could be done about themes, in the background: one look at a time, and another one
 * a while after it where stories or themes have changed. Nothing is recorded of what it finds.
 */
@Component
class Lookout implements SmartLifecycle {

  private static final Logger LOG = LoggerFactory.getLogger(Lookout.class);

  private static final int PIECE = 1_000;

  private final Garden garden;
  private final Chronicles chronicles;
  private final Clock clock;
  private final Duration pause;
  private final ScheduledExecutorService looks =
      Executors.newSingleThreadScheduledExecutor(
          Thread.ofPlatform().daemon().name("themes").factory());
  private volatile Seen seen = new Seen(null, Found.NOTHING);
  private @Nullable Before before;
  private volatile boolean running;

  Lookout(
      Garden garden,
      Chronicles chronicles,
      Clock clock,
      @Value("${allotment.themes.pause:PT1M}") Duration pause) {
    this.garden = garden;
    this.chronicles = chronicles;
    this.clock = clock;
    this.pause = pause;
  }

  /**
   * What a look found.
   *
   * @param at when stories and themes were as it saw them; null before the first look
   */
  record Seen(@Nullable Instant at, Found found) {}

  /** What was looked at; a plot is another one when stories are read anew. */
  private record Before(Plot plot, long changes, Map<ThemeId, Standing> themes) {

    boolean is(Before other) {
      return plot == other.plot && changes == other.changes && themes.equals(other.themes);
    }
  }

  /** What was found last. */
  Seen seen() {
    return seen;
  }

  private void look() {
    Instant at = clock.instant();
    Plot plot = garden.plot();
    Before now = new Before(plot, plot.changes(), themes(chronicles.now()));
    boolean same = before != null && before.is(now);
    Found found = same ? seen.found() : Proposing.among(items(plot), now.themes());
    before = now;
    seen = new Seen(at, found);
  }

  private List<Item> items(Plot plot) {
    List<Story> open = plot.page(Filter.ALL, Order.OLDEST, null, Integer.MAX_VALUE);
    List<Item> items = new ArrayList<>();
    for (int from = 0; from < open.size(); from += PIECE) {
      List<Story> piece = open.subList(from, Math.min(open.size(), from + PIECE));
      Map<String, Document> texts =
          garden.documents(piece.stream().map(story -> story.id().value()).toList());
      for (Story story : piece) {
        items.add(item(story, texts.getOrDefault(story.id().value(), new Document())));
      }
    }
    return items;
  }

  private static Item item(Story story, Document texts) {
    Kind kind = story.kind();
    return new Item(
        story.id(),
        story.squad(),
        kind == null ? null : kind.word(),
        Objects.requireNonNullElse(texts.getString("title"), ""),
        Objects.requireNonNullElse(texts.getString("opening"), ""),
        story.created());
  }

  private static Map<ThemeId, Standing> themes(Chronicle chronicle) {
    Map<ThemeId, Standing> themes = new TreeMap<>();
    chronicle
        .themes()
        .live()
        .forEach((id, theme) -> themes.put(id, new Standing(theme.stories(), chronicle.taken(id))));
    return themes;
  }

  @Override
  public void start() {
    running = true;
    var _ =
        looks.scheduleWithFixedDelay(
            this::lookAgain, 0, Math.max(1, pause.toMillis()), TimeUnit.MILLISECONDS);
  }

  private void lookAgain() {
    try {
      look();
    } catch (MongoException away) {
      LOG.warn("Themes could not be looked for; looking again soon", away);
    } catch (RuntimeException failure) {
      LOG.error("A look for themes failed; looking again soon", failure);
    }
  }

  @Override
  public void stop() {
    running = false;
    looks.shutdownNow();
  }

  @Override
  public boolean isRunning() {
    return running;
  }
}
