package io.allotment.community.model;

import java.time.LocalDate;

/** What a decision changes by itself, in capacity. */
public sealed interface Effect {

  /** Every squad keeps at least so much for improvement, in iterations from a day on. */
  record Floor(Percent percent, LocalDate from) implements Effect {}

  /** A squad owes so much less. */
  record Forgiveness(SquadId squad, MilliDays amount) implements Effect {}
}
