package io.allotment.rotation.chooseholidays;

import io.allotment.rotation.chooseholidays.ChooseHolidays.Choice;
import io.allotment.rotation.event.Refusals;
import io.allotment.rotation.event.RotationEvent;
import io.allotment.rotation.event.RotationEvent.HolidaysChosen;
import io.allotment.rotation.event.RotationRule;
import io.allotment.rotation.event.RotationTags;
import io.allotment.rotation.event.Standing;
import io.allotment.rotation.event.Valuation;
import io.allotment.rotation.model.HolidayPolicy;
import io.allotment.rotation.model.HolidayRegion;
import io.allotment.rotation.model.SquadPlan;
import io.allotment.runtime.decide.Boundary;
import io.allotment.runtime.decide.Decider;
import io.allotment.runtime.decide.Decision;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Decides what public holidays make of the weeks that have not begun. No turn that stands moves:
 * what its week is worth may change, its working days do not.
 */
public final class ChooseHolidaysDecider {
  public static final Decider<ChooseHolidays, Standing, RotationEvent> DECIDER =
      Standing.decider(
          ChooseHolidaysDecider::decide,
          command -> Boundary.of(RotationTags.squad(command.squad())));

  private ChooseHolidaysDecider() {}

  private static Decision<RotationEvent> decide(ChooseHolidays command, Standing standing) {
    SquadPlan plan = standing.squad(command.squad());
    if (plan == null) {
      return Refusals.unknown(command.squad());
    }
    Choice choice = command.choice();
    if (choice == null) {
      return chosen(command, plan, null);
    }
    Optional<HolidayRegion> region = HolidayRegion.read(choice.region());
    if (region.isEmpty() || command.days() == null) {
      return Decision.rejected(
          RotationRule.UNKNOWN_REGION,
          "There is no calendar of public holidays for \""
              + choice.region()
              + "\". Choose one from the list of countries and regions.");
    }
    try {
      return chosen(
          command, plan, new HolidayPolicy(region.get(), choice.perHoliday(), choice.most()));
    } catch (IllegalArgumentException figure) {
      return Refusals.badNumber(figure);
    }
  }

  private static Decision<RotationEvent> chosen(
      ChooseHolidays command, SquadPlan plan, @Nullable HolidayPolicy policy) {
    List<RotationEvent> events = new ArrayList<>();
    if (!Objects.equals(policy, plan.values().policy())) {
      events.add(new HolidaysChosen(plan.id(), policy, command.at()));
    }
    events.addAll(
        Valuation.anew(
            plan, policy, Objects.requireNonNullElse(command.days(), Map.of()), command.at()));
    return Decision.accepted(events);
  }
}
