package io.allotment.community.view.story;

import io.allotment.community.model.Kind;
import io.allotment.community.model.SquadId;
import io.allotment.community.model.StoryClass;
import io.allotment.community.model.StoryId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What lists and counts need of a story. What it is called stands in its document.
 *
 * @param is the class people confirmed, otherwise the one that is suggested; null for neither
 * @param confirmed whether a person said so
 * @param kind null for what is not operational, or where nobody said
 * @param created when its tracker first had it, or when it was first told of
 * @param closed null while it is open, or where its tracker does not say
 * @param size null where its tracker says none
 * @param changed when its tracker changed it last
 */
public record Story(
    StoryId id,
    SquadId squad,
    @Nullable StoryClass is,
    boolean confirmed,
    @Nullable Kind kind,
    State state,
    Instant created,
    @Nullable Instant closed,
    @Nullable Size size,
    Instant changed) {

  /** How far it has come. */
  public enum State {
    OPEN,
    STARTED,
    DONE,
    /** Closed without being done, or gone from its tracker. */
    DROPPED
  }

  /** What its tracker says; sizes of two units are never compared. */
  public record Size(String unit, long thousandths) {}

  public boolean open() {
    return state == State.OPEN || state == State.STARTED;
  }

  /** Whether somebody's garden has it to tend: it is operational and open. */
  public boolean tended() {
    return is == StoryClass.OPERATIONAL && open();
  }
}
