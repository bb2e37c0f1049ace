package io.allotment.rotation.event;

import io.allotment.rotation.event.RotationEvent.OfPay;
import io.allotment.rotation.model.MemberId;
import io.allotment.rotation.model.OutOfHoursPolicy;
import io.allotment.rotation.model.SquadId;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What happened to duty out of hours, and to who is on call for it. */
public sealed interface OfOutOfHours extends OfPay {

  /** Whom it names. */
  Set<MemberId> people();

  /**
   * A squad pays duty out of hours so from now on.
   *
   * @param policy null where it has none any more, and nobody is on call
   */
  record OutOfHoursChosen(SquadId squad, @Nullable OutOfHoursPolicy policy, Instant at)
      implements OfOutOfHours {

    @Override
    public Set<MemberId> people() {
      return Set.of();
    }
  }

  /**
   * Somebody is on call out of hours from now on, by their own act.
   *
   * @param zone on whose clock their hours are judged
   */
  record OutOfHoursJoined(SquadId squad, MemberId member, ZoneId zone, Instant at)
      implements OfOutOfHours {

    @Override
    public Set<MemberId> people() {
      return Set.of(member);
    }
  }

  /** Somebody is on call out of hours no more, by their own act. */
  record OutOfHoursLeft(SquadId squad, MemberId member, Instant at) implements OfOutOfHours {

    @Override
    public Set<MemberId> people() {
      return Set.of(member);
    }
  }
}
