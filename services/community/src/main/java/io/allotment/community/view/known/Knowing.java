package io.allotment.community.view.known;

import io.allotment.community.agenda.Known;
import io.allotment.community.agenda.Known.Open;
import io.allotment.community.event.Decided.Consequence;
import io.allotment.community.event.Decided.State;
import io.allotment.community.view.decision.Course;
import io.allotment.community.view.decision.Decisions;
import java.time.Instant;
import java.util.List;
import org.springframework.stereotype.Component;

/** Gathers what is known of all gardens. What a service has not told yet is left out. */
@Component
public class Knowing {

  private final Decisions decisions;

  Knowing(Decisions decisions) {
    this.decisions = decisions;
  }

  /**
   * What is known now.
   *
   * @param since when the last review began
   */
  public Known of(Instant since, Instant at) {
    return new Known(
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        decisions.all().stream().filter(Course::isOpen).map(Knowing::open).toList());
  }

  private static Open open(Course course) {
    Consequence consequence = course.stands().consequence();
    return new Open(
        course.id(),
        course.stands().squad(),
        course.stands().due(),
        consequence != null && consequence.state() == State.REFUSED);
  }
}
