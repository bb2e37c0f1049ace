package io.allotment.runtime.view;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What an admin did about a view.
 *
 * @param position the event it was about; null where it was about the whole view
 * @param reason why, in the admin's words
 * @param by the member id of the admin
 */
public record Remedy(
    Kind kind,
    String view,
    @Nullable Long position,
    @Nullable String reason,
    String by,
    Instant at) {

  /** What can be done. */
  public enum Kind {
    /** Take the event now that the view waits at. */
    @JsonProperty("retry")
    RETRY,
    /** Pass an event where it cannot be taken. */
    @JsonProperty("skip")
    SKIP,
    /** Build the view anew beside the one that answers. */
    @JsonProperty("rebuild")
    REBUILD
  }
}
