package io.allotment.stories.model;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * How far a story has come, and since when; instants are null where its tracker does not say.
 *
 * @param word what the tracker calls the state
 * @param due the day it is wanted by
 */
public record Progress(
    State state,
    String word,
    @Nullable Instant created,
    @Nullable Instant started,
    @Nullable Instant closed,
    @Nullable LocalDate due) {

  /** How far. */
  public enum State {
    OPEN,
    STARTED,
    DONE,
    /** Closed without being done. */
    DROPPED
  }

  /** Whether nothing more is to be done. */
  public boolean ended() {
    return state == State.DONE || state == State.DROPPED;
  }
}
