package io.allotment.stories.readtracker;

import io.allotment.stories.connection.Place;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What came of asking for a page. */
sealed interface Step {

  /**
   * It came.
   *
   * @param until when the tracker takes more; null for now
   */
  record Went(Page page, @Nullable Instant until) implements Step {}

  /** It is asked for in another way. */
  record Again(Place place) implements Step {}

  /** This project cannot be read, and others may. */
  record Left(String problem) implements Step {}

  /** The tracker asks for a pause. */
  record Waits(Instant until) implements Step {}

  /** Nothing can be read for the time being. */
  record Failed(String problem) implements Step {}

  /** The service stops. */
  record Stopped() implements Step {}
}
