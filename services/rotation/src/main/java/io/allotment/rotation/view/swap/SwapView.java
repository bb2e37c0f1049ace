package io.allotment.rotation.view.swap;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.allotment.rotation.directory.Person;
import io.allotment.rotation.model.DutyWeek;
import io.allotment.rotation.model.SquadId;
import io.allotment.rotation.model.SwapId;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A swap as it is shown. Times are on the squad's wall clock.
 *
 * @param squadName what the squad is called
 * @param undoes the swap that it takes back; null for any other
 * @param asked who has still to answer; empty once it is over
 * @param endedBy who declined, withdrew or took it back
 * @param until when it lapses unless everybody has agreed
 */
public record SwapView(
    SwapId id,
    SquadId squad,
    String squadName,
    Condition state,
    boolean open,
    Person by,
    @Nullable SwapId undoes,
    List<PassView> passes,
    List<Consent> agreed,
    List<Person> asked,
    @Nullable Person endedBy,
    OffsetDateTime proposedAt,
    OffsetDateTime until) {

  /** How far it has come. */
  public enum Condition {
    /** Waits for the consent of those it asks. */
    @JsonProperty("asked")
    ASKED,
    /** Waits for anyone who takes what it offers. */
    @JsonProperty("offered")
    OFFERED,
    /** Nobody answered before the first of its parts began. */
    @JsonProperty("lapsed")
    LAPSED,
    @JsonProperty("made")
    MADE,
    @JsonProperty("declined")
    DECLINED,
    @JsonProperty("withdrawn")
    WITHDRAWN,
    @JsonProperty("undone")
    UNDONE
  }

  /**
   * A part of a turn that changes hands.
   *
   * @param whole whether it is all of the turn
   * @param from null where nobody serves it
   * @param to null where anyone may take it
   */
  public record PassView(
      DutyWeek week,
      OffsetDateTime start,
      OffsetDateTime end,
      boolean whole,
      @Nullable Person from,
      @Nullable Person to) {}

  /** Who agreed; {@code by} is another where a lead said so for them, to which they may object. */
  public record Consent(Person member, Person by) {}
}
