package io.allotment.stories.view.board;

import io.allotment.stories.model.Kind;
import io.allotment.stories.model.SquadId;
import io.allotment.stories.model.StoryClass;
import io.allotment.stories.view.board.Board.Count;
import io.allotment.stories.view.board.Board.OfKind;
import io.allotment.stories.view.story.Stories;
import io.allotment.stories.view.story.StoryView;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Answers what operational work there is to do. It is counted when it is asked for. */
@Component
public class Boards {

  private static final int SHOWN = 12;

  private final Stories stories;

  Boards(Stories stories) {
    this.stories = stories;
  }

  /** The board of a squad, or of all for null, as of a day. */
  public Board of(@Nullable SquadId squad, LocalDate today) {
    List<StoryView> all = new ArrayList<>();
    Map<String, List<StoryView>> kinds = new TreeMap<>();
    stories.unfinished(
        squad,
        StoryClass.OPERATIONAL,
        story -> {
          all.add(story);
          kinds.computeIfAbsent(kind(story), _ -> new ArrayList<>()).add(story);
        });
    return new Board(
        squad,
        count(all, today),
        kinds.entrySet().stream()
            .sorted(
                Comparator.comparingInt(
                    (Map.Entry<String, List<StoryView>> kind) -> -kind.getValue().size()))
            .map(
                kind ->
                    new OfKind(
                        kind.getKey(),
                        count(kind.getValue(), today),
                        kind.getValue().reversed().stream().limit(SHOWN).toList()))
            .toList());
  }

  private static String kind(StoryView story) {
    return Optional.ofNullable(story.kind()).orElse(Kind.OTHER.word());
  }

  private static Count count(List<StoryView> stories, LocalDate today) {
    int started = 0;
    int suggested = 0;
    int overdue = 0;
    for (StoryView story : stories) {
      String due = story.due();
      started += story.state().equals("started") ? 1 : 0;
      suggested += story.confirmed() == null ? 1 : 0;
      overdue += due != null && LocalDate.parse(due).isBefore(today) ? 1 : 0;
    }
    Instant oldest = stories.isEmpty() ? null : stories.getLast().since();
    return new Count(stories.size() - started, started, suggested, overdue, oldest);
  }
}
