package io.allotment.rotation.event;

import io.allotment.rotation.model.DutyWeek;
import io.allotment.rotation.model.Flaw;
import io.allotment.rotation.model.MemberId;
import io.allotment.rotation.model.Pass;
import io.allotment.rotation.model.Planner;
import io.allotment.rotation.model.Reason;
import io.allotment.rotation.model.SquadPlan;
import io.allotment.runtime.decide.Decision;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Why parts of turns cannot pass, in words; to a guest without what is the squad's own business.
 */
final class SwapRefusals {
  private static final String NOT_AVAILABLE = "they are not available";

  private SwapRefusals() {}

  /**
   * A refusal where the parts of a swap cannot pass as things stand, else null.
   *
   * @param by whose act it is, and who reads it
   */
  static @Nullable Decision<RotationEvent> of(
      Standing standing, Swap swap, MemberId by, Instant at) {
    List<Flaw> flaws = Planner.flaws(standing.garden(), swap.squad(), swap.passes(), at);
    if (flaws.isEmpty()) {
      return null;
    }
    return Decision.rejected(
        rule(flaws.getFirst()),
        flaws.stream()
                .map(flaw -> words(flaw, isInside(standing, swap, by, about(flaw))))
                .distinct()
                .collect(Collectors.joining(" "))
            + " Nothing was changed; look at the plan again.");
  }

  private static RotationRule rule(Flaw flaw) {
    return switch (flaw) {
      case Flaw.NoSuchPart _ -> RotationRule.NO_SUCH_PART;
      case Flaw.Begun _ -> RotationRule.PART_BEGUN;
      case Flaw.NotTheirs _ -> RotationRule.NOT_THEIRS;
      case Flaw.ToThemselves _ -> RotationRule.SAME_PERSON;
      case Flaw.Twice _ -> RotationRule.PART_TWICE;
      case Flaw.CannotServe _, Flaw.CannotKeep _ -> RotationRule.CANNOT_SERVE;
    };
  }

  private static @Nullable MemberId about(Flaw flaw) {
    return flaw instanceof Flaw.CannotKeep ? flaw.pass().from() : flaw.pass().to();
  }

  /**
   * Whether a reason stays within the squad: it is about a member, and who reads it is no guest.
   * Who is not concerned and acts all the same leads the squad.
   */
  private static boolean isInside(
      Standing standing, Swap swap, MemberId reader, @Nullable MemberId about) {
    SquadPlan squad = standing.squad(swap.squad());
    if (squad == null || about == null || !squad.members().containsKey(about)) {
      return false;
    }
    return squad.members().containsKey(reader) || !swap.people().contains(reader);
  }

  private static String words(Flaw flaw, boolean inside) {
    Pass pass = flaw.pass();
    DutyWeek week = pass.week();
    return switch (flaw) {
      case Flaw.NoSuchPart _ ->
          "No turn of %s stands that has the time from %s to %s."
              .formatted(week, pass.part().start(), pass.part().end());
      case Flaw.Begun _ ->
          "The part of %s from %s on has begun.".formatted(week, pass.part().start());
      case Flaw.NotTheirs _ ->
          pass.from() == null
              ? "Somebody serves that part of %s.".formatted(week)
              : "%s does not serve all of that part of %s.".formatted(pass.from(), week);
      case Flaw.ToThemselves _ -> "%s would pass to themselves.".formatted(week);
      case Flaw.Twice _ -> "A part of %s would pass twice.".formatted(week);
      case Flaw.CannotServe(Pass _, Reason reason) ->
          "%s cannot serve %s: %s."
              .formatted(pass.to(), week, inside ? words(reason) : NOT_AVAILABLE);
      case Flaw.CannotKeep(Pass _, Reason reason) ->
          "%s could not serve what they would keep of %s: %s. It has to pass as well."
              .formatted(pass.from(), week, inside ? words(reason) : NOT_AVAILABLE);
    };
  }

  /** Inside the squad; who opted out is not available, and nobody says more. */
  private static String words(Reason reason) {
    return switch (reason) {
      case Reason.Away _ -> "they are away";
      case Reason.NoWorkingDays _ -> "none of those days are theirs";
      case Reason.ServingElsewhere elsewhere -> "they serve " + elsewhere.squad() + " then";
      case Reason.Shadowing _ -> "they are still learning it";
      case Reason.Left _ -> "they have left the squad";
      default -> NOT_AVAILABLE;
    };
  }
}
