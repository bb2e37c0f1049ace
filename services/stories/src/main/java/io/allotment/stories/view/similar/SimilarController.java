package io.allotment.stories.view.similar;

import io.allotment.runtime.command.RefusedException;
import io.allotment.stories.event.StoriesRule;
import io.allotment.stories.model.StoryId;
import io.allotment.stories.view.story.Stories;
import io.allotment.stories.view.story.StoryView;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Answers which confirmed stories read like another. Everyone signed in may ask. */
@RestController
class SimilarController {

  private static final int MOST = 20;

  private final Stories stories;
  private final SimilarStories similar;

  SimilarController(Stories stories, SimilarStories similar) {
    this.stories = stories;
    this.similar = similar;
  }

  @GetMapping("/api/stories/{story}/similar")
  List<SimilarStory> similar(
      @PathVariable StoryId story, @RequestParam(defaultValue = "3") int limit) {
    StoryView asked =
        stories
            .one(story)
            .orElseThrow(
                () ->
                    new RefusedException(
                        StoriesRule.UNKNOWN_STORY,
                        "There is no story %s. Look at the list again.".formatted(story)));
    return similar.to(asked, Math.clamp(limit, 1, MOST));
  }
}
