package io.allotment.capacity.hear;

import io.allotment.capacity.model.SquadId;
import io.allotment.capacity.model.StoryClass;
import io.allotment.runtime.view.Views;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Knows when the stories of a squad were finished, whether or not time was planned for them. */
@Component
public class FinishedStories {

  private final Views views;

  FinishedStories(Views views) {
    this.views = views;
  }

  /**
   * A story that was finished.
   *
   * @param is its class as it is known now; null where it has none
   */
  public record Finished(Instant at, @Nullable StoryClass is) {}

  /**
   * The stories that are the squad's now and were finished from this instant on, in no order. What
   * was opened again, dropped or is gone from its tracker is not among them.
   */
  public List<Finished> of(SquadId squad, Instant since) {
    return views.read(
        WhenStoriesTellThenRecord.NAME,
        generation -> FinishedDocuments.since(ToldDocuments.of(generation), squad, since));
  }
}
