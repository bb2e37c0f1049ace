package io.allotment.rotation.event;

import io.allotment.rotation.model.Handover;
import io.allotment.rotation.model.IanaZones;
import io.allotment.rotation.model.Policy;
import io.allotment.rotation.model.SquadPlan;
import io.allotment.rotation.model.WorkingPattern;
import io.allotment.runtime.decide.Decision;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The settings of a squad as someone asks for them, unchecked.
 *
 * @param zone the id of an IANA time zone
 * @param weeks the length of a turn
 * @param workingDays null leaves them as they are
 */
public record SquadSettings(
    String name,
    DayOfWeek day,
    LocalTime time,
    String zone,
    int weeks,
    PolicyFigures policy,
    @Nullable WorkingPattern workingDays) {
  private static final Pattern UNSEEN = Pattern.compile("[\\p{C}&&[^\\p{Co}\\p{Cs}]]");
  private static final int LONGEST_NAME = 60;

  /** The settings, once they are checked. */
  public record Checked(String name, Handover handover, Policy policy, WorkingPattern workingDays) {

    /** The settings a squad has. */
    public static Checked of(String name, SquadPlan plan) {
      return new Checked(name, plan.handover(), plan.policy(), plan.workingDays());
    }
  }

  /** Decides on the settings if they make sense, else says why they do not. */
  public Decision<RotationEvent> checked(
      Policy policyNow,
      WorkingPattern daysNow,
      Function<Checked, Decision<RotationEvent>> decision) {
    if (name.isBlank() || name.length() > LONGEST_NAME || UNSEEN.matcher(name).find()) {
      return Decision.rejected(
          RotationRule.BAD_NAME,
          "Give the squad a name of 1 to 60 characters, all of which can be seen.");
    }
    Optional<ZoneId> known = IanaZones.named(zone);
    if (known.isEmpty()) {
      return Decision.rejected(
          RotationRule.UNKNOWN_ZONE,
          "There is no time zone \"" + zone + "\". Write one like Europe/Berlin.");
    }
    Checked settings;
    try {
      settings =
          new Checked(
              name.strip(),
              new Handover(day, time, known.get(), weeks),
              policy.over(policyNow),
              workingDays == null ? daysNow : workingDays);
    } catch (IllegalArgumentException figure) {
      return Refusals.badNumber(figure);
    }
    return decision.apply(settings);
  }
}
