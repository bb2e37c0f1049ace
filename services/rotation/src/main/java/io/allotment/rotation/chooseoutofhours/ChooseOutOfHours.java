package io.allotment.rotation.chooseoutofhours;

import io.allotment.rotation.model.Ratio;
import io.allotment.rotation.model.SquadId;
import java.time.Instant;
import java.time.LocalTime;
import org.jspecify.annotations.Nullable;

/**
 * Says what a squad pays out of hours. The same again changes nothing.
 *
 * @param choice null where it pays nothing, and nobody is on call
 */
public record ChooseOutOfHours(SquadId squad, @Nullable Choice choice, Instant at) {

  /** A policy as someone asks for it, unchecked. */
  public record Choice(
      String currency,
      LocalTime workStart,
      LocalTime workEnd,
      LocalTime nightStart,
      LocalTime nightEnd,
      @Nullable Ratio evening,
      @Nullable Ratio night,
      @Nullable Ratio weekend,
      @Nullable Ratio holiday) {}
}
