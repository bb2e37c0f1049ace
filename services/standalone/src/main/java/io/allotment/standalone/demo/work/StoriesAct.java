package io.allotment.standalone.demo.work;

import io.allotment.stories.model.ClassRule;
import io.allotment.stories.model.SquadId;
import io.allotment.stories.model.StoryId;
import io.allotment.stories.model.Word;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Something that someone did about stories. */
sealed interface StoriesAct extends WorkAct {

  /** An admin sets the rules of the organisation, or a lead the first ones of a squad. */
  record SetsRules(Instant at, @Nullable SquadId squad, List<ClassRule> rules, String by)
      implements StoriesAct {}

  /**
   * An admin imports what a tracker exported, as CSV text.
   *
   * @param squads whose the stories of each project are
   */
  record ImportsStories(Instant at, String csv, Map<String, SquadId> squads, String by)
      implements StoriesAct {}

  /** A member goes through the inbox of a squad and says what class stories have. */
  record SaysClasses(Instant at, Map<StoryId, Word> words, String by) implements StoriesAct {}
}
