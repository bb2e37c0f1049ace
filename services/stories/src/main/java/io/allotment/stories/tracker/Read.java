package io.allotment.stories.tracker;

import io.allotment.stories.intake.Item;
import io.allotment.stories.model.Source;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What was read of one item of a payload. */
public sealed interface Read {

  /** An item. */
  record Of(Item item) implements Read {}

  /**
   * An item its tracker has no longer.
   *
   * @param project it belonged to
   * @param asOf when it went; null where the payload does not say
   */
  record Gone(Source source, String project, @Nullable Instant asOf) implements Read {}

  /** What is no story, such as a pull request. */
  record NoStory() implements Read {}

  /**
   * An item that cannot be read.
   *
   * @param item what people call it, or where it stands
   * @param reason and what to do about it
   */
  record Unreadable(String item, String reason) implements Read {}
}
