package io.allotment.stories.view.board;

import io.allotment.stories.model.Kind;
import io.allotment.stories.model.SquadId;
import io.allotment.stories.model.StoryClass;
import io.allotment.stories.model.StoryId;
import io.allotment.stories.view.board.Board.Count;
import io.allotment.stories.view.board.Board.OfKind;
import io.allotment.stories.view.story.Stories;
import io.allotment.stories.view.story.StoryView;
import io.allotment.stories.view.story.Unfinished;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Answers what operational work there is to do. It is counted when it is asked for, however much it
 * is; the texts of those that are shown are read, and no others.
 */
@Component
public class Boards {

  private static final int SHOWN = 12;

  private final Stories stories;

  Boards(Stories stories) {
    this.stories = stories;
  }

  /** The board of a squad, or of all for null, as of a day. */
  public Board of(@Nullable SquadId squad, LocalDate today) {
    List<Unfinished> all = stories.unfinished(squad, StoryClass.OPERATIONAL);
    Map<String, List<Unfinished>> kinds = all.stream().collect(Collectors.groupingBy(Boards::kind));
    Map<StoryId, StoryView> shown =
        stories.some(kinds.values().stream().flatMap(kind -> oldest(kind).stream()).toList());
    return new Board(
        squad,
        count(all, today),
        kinds.entrySet().stream()
            .sorted(
                Comparator.comparingInt(
                        (Map.Entry<String, List<Unfinished>> kind) -> -kind.getValue().size())
                    .thenComparing(Map.Entry::getKey))
            .map(
                kind ->
                    new OfKind(
                        kind.getKey(),
                        count(kind.getValue(), today),
                        oldest(kind.getValue()).stream()
                            .map(shown::get)
                            .filter(Objects::nonNull)
                            .toList()))
            .toList());
  }

  private static List<StoryId> oldest(List<Unfinished> stories) {
    return stories.reversed().stream().limit(SHOWN).map(Unfinished::story).toList();
  }

  private static String kind(Unfinished story) {
    String kind = story.kind();
    return (kind == null ? Kind.OTHER : Kind.valueOf(kind)).word();
  }

  private static Count count(List<Unfinished> stories, LocalDate today) {
    int started = 0;
    int suggested = 0;
    int overdue = 0;
    for (Unfinished story : stories) {
      LocalDate due = story.due();
      started += story.started() ? 1 : 0;
      suggested += story.confirmed() ? 0 : 1;
      overdue += due != null && due.isBefore(today) ? 1 : 0;
    }
    Instant oldest = stories.isEmpty() ? null : stories.getLast().since();
    return new Count(stories.size() - started, started, suggested, overdue, oldest);
  }
}
