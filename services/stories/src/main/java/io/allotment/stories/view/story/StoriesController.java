package io.allotment.stories.view.story;

import io.allotment.runtime.command.RefusedException;
import io.allotment.stories.event.StoriesRule;
import io.allotment.stories.model.Kind;
import io.allotment.stories.model.SquadId;
import io.allotment.stories.model.StoryClass;
import io.allotment.stories.model.StoryId;
import io.allotment.stories.view.Days;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Answers what stories there are. Everyone signed in may ask. */
@RestController
class StoriesController {

  private final Stories stories;

  StoriesController(Stories stories) {
    this.stories = stories;
  }

  /**
   * A page of stories, the latest first.
   *
   * @param open whether they are not closed; both for none
   * @param by {@code closed} or {@code created}: which of its times lies between two days, as in
   *     the mix
   * @param find what their key or title has in it
   */
  @GetMapping("/api/stories")
  StoryView.Page stories(
      @RequestParam @Nullable SquadId squad,
      @RequestParam @Nullable Standing status,
      @RequestParam(name = "class") @Nullable StoryClass is,
      @RequestParam @Nullable Kind kind,
      @RequestParam @Nullable Boolean open,
      @RequestParam @Nullable String iteration,
      @RequestParam(defaultValue = "created") By by,
      @RequestParam @Nullable LocalDate from,
      @RequestParam @Nullable LocalDate to,
      @RequestParam @Nullable String find,
      @RequestParam @Nullable Cursor after,
      @RequestParam(defaultValue = "50") int limit) {
    Days.fit(from);
    Days.fit(to);
    return stories.page(
        new Stories.Asked(
            squad,
            status,
            is,
            kind,
            open == null ? null : !open,
            iteration,
            from == null || to == null ? null : new Stories.When(by, from, to),
            find == null || find.isBlank() ? null : find,
            after,
            limit));
  }

  @GetMapping("/api/stories/{story}")
  StoryView story(@PathVariable StoryId story) {
    return stories
        .one(story)
        .orElseThrow(
            () ->
                new RefusedException(
                    StoriesRule.UNKNOWN_STORY,
                    "There is no story %s. Look at the list again.".formatted(story)));
  }
}
