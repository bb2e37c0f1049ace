package io.allotment.rotation.event;

import io.allotment.rotation.event.RotationEvent.OfHandover;
import io.allotment.rotation.model.DutyWeek;
import io.allotment.rotation.model.MemberId;
import io.allotment.rotation.model.PullInId;
import io.allotment.rotation.model.SquadId;
import io.allotment.runtime.decide.TextRef;
import java.time.Instant;
import java.util.List;

/** What happened each time a gardener pulled in the mentor. */
public sealed interface OfPullIn extends OfHandover {

  PullInId pullIn();

  /** The week of the turn in which it was asked. */
  DutyWeek week();

  /** The gardener who asked. */
  MemberId member();

  /** The mentor who is asked. */
  MemberId mentor();

  /**
   * The gardener of the moment pulls in the mentor of the turn.
   *
   * @param by themselves, or a lead for them
   * @param tried what they tried before
   * @param needed what they need
   */
  record MentorPulledIn(
      SquadId squad,
      PullInId pullIn,
      DutyWeek week,
      MemberId member,
      MemberId by,
      MemberId mentor,
      TextRef tried,
      TextRef needed,
      Instant at)
      implements OfPullIn {

    @Override
    public List<TextRef> texts() {
      return List.of(tried, needed);
    }
  }

  /**
   * The mentor answered, and that closes it.
   *
   * @param mentor who was asked
   * @param by themselves, or a lead for them
   */
  record PullInAnswered(
      SquadId squad,
      PullInId pullIn,
      DutyWeek week,
      MemberId member,
      MemberId mentor,
      MemberId by,
      TextRef line,
      Instant at)
      implements OfPullIn {

    @Override
    public List<TextRef> texts() {
      return List.of(line);
    }
  }
}
