package io.allotment.community.view.known;

import io.allotment.community.agenda.Known;
import io.allotment.community.agenda.Known.Open;
import io.allotment.community.agenda.Known.Share;
import io.allotment.community.agenda.Known.Waiting;
import io.allotment.community.event.Decided.Consequence;
import io.allotment.community.event.Decided.State;
import io.allotment.community.view.decision.Course;
import io.allotment.community.view.decision.Decisions;
import io.allotment.community.view.story.Filter;
import io.allotment.community.view.story.Garden;
import io.allotment.community.view.story.Order;
import io.allotment.community.view.story.Story;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.springframework.stereotype.Component;

/** Gathers what is known of all gardens. What a service has not told yet is left out. */
@Component
public class Knowing {

  /** So many of the oldest stories are enough for any agenda. */
  private static final int OLDEST = 20;

  private final KnownDuty duty;
  private final KnownThemes themes;
  private final KnownReserve reserve;
  private final Garden garden;
  private final Decisions decisions;

  Knowing(
      KnownDuty duty,
      KnownThemes themes,
      KnownReserve reserve,
      Garden garden,
      Decisions decisions) {
    this.duty = duty;
    this.themes = themes;
    this.reserve = reserve;
    this.garden = garden;
    this.decisions = decisions;
  }

  /**
   * What is known now.
   *
   * @param since when the last review began
   */
  public Known of(Instant since, Instant at) {
    KnownDuty.Returning returning = duty.returning(since, at);
    return new Known(
        duty.gaps(at),
        returning.items(),
        returning.pulledIn(),
        themes.since(since, at),
        garden.plot().page(Filter.ALL, Order.OLDEST, null, OLDEST).stream()
            .map(story -> waiting(story, at))
            .toList(),
        shares(since, at),
        reserve.kept(at),
        reserve.owing(since, at),
        reserve.raids(at),
        decisions.all().stream().filter(Course::isOpen).map(Knowing::open).toList());
  }

  private List<Share> shares(Instant since, Instant at) {
    Shares shares = new Shares(since, at);
    garden.plot().each(shares::add);
    return shares.all();
  }

  private static Waiting waiting(Story story, Instant at) {
    return new Waiting(story.id(), story.squad(), days(story.created(), at));
  }

  /** Whole days from one instant to another; none where it is not later. */
  static int days(Instant from, Instant to) {
    return Math.toIntExact(Math.max(0, Duration.between(from, to).toDays()));
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
