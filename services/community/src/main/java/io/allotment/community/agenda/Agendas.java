package io.allotment.community.agenda;

import io.allotment.community.model.Agenda;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * Makes the agenda of a review: in each part what needs a decision first, and no more than people
 * can look at in one meeting. The same facts always make the same agenda.
 */
public final class Agendas {

  private Agendas() {}

  /**
   * The agenda of what is known.
   *
   * @param since when the last review began
   * @param at when this one does
   */
  public static Agenda of(Known known, Instant since, Instant at) {
    return new Agenda(
        Stream.of(
                new OfRoster(since, at).items(known),
                new OfBacklog(since).items(known),
                new OfReserve(since).items(known),
                new OfDecisions(at).items(known))
            .flatMap(Function.identity())
            .toList());
  }

  /** The day of an instant in UTC, counted from the epoch. */
  static long day(Instant at) {
    return LocalDate.ofInstant(at, ZoneOffset.UTC).toEpochDay();
  }
}
