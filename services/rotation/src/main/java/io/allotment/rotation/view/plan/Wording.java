package io.allotment.rotation.view.plan;

import io.allotment.rotation.directory.Names;
import io.allotment.rotation.model.Gap;
import io.allotment.rotation.model.Gap.Remedy;
import io.allotment.rotation.model.MemberId;
import io.allotment.rotation.model.NeedsCover;
import io.allotment.rotation.model.Reason;
import io.allotment.rotation.model.SquadId;
import io.allotment.rotation.model.Turn;
import io.allotment.rotation.model.Why;
import io.allotment.rotation.model.Why.Fact;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Reasons as sentences. Away days, rest and shadowing are named as such inside the squad; opting
 * out, and everything to people outside it, reads "not available".
 *
 * @param inside whether the reader belongs to the squad
 * @param squadNames names of squads as far as known
 */
record Wording(Names names, Map<SquadId, String> squadNames, boolean inside) {

  private static final String NOT_AVAILABLE = "not available";

  String reason(Reason reason) {
    if (!inside) {
      return NOT_AVAILABLE;
    }
    return switch (reason) {
      case Reason.OptedOut() -> NOT_AVAILABLE;
      case Reason.Shadowing(int left) ->
          left == 1 ? "in their shadow week" : "%d shadow weeks to go".formatted(left);
      case Reason.NoWorkingDays(var week) -> "works on none of the squad's days in " + week;
      case Reason.Away(var week, int days, int of) ->
          days == of
              ? "away all of " + week
              : "free on %d of %d days in %s; more are needed".formatted(of - days, of, week);
      case Reason.ServingElsewhere(var squad) ->
          "gardener of %s then".formatted(squadNames.getOrDefault(squad, squad.value()));
      case Reason.NotYetJoined() -> "joined after it had begun";
      case Reason.Left() -> "no longer in the squad";
      case Reason.Resting(var duty) -> "serves %s and rests".formatted(duty);
    };
  }

  /** The one fact that would have changed the pick. */
  String fact(Why why, @Nullable MemberId picked) {
    String gardener = picked == null ? "Nobody" : names.of(picked);
    return switch (why.fact()) {
      case Fact.NotExcluded(var member, var reason) ->
          "Had %s been %s, %s would be on duty."
              .formatted(names.of(member), otherwise(reason), names.of(member));
      case Fact.HigherBalance(var member, var margin) ->
          String.format(
              Locale.ROOT,
              "With a balance more than %.2f higher, %s would be on duty.",
              margin.doubleValue(),
              names.of(member));
      case Fact.FewerHolidays(var member) ->
          "Had %s served fewer of these public holidays than %s, %s would be on duty."
              .formatted(names.of(member), gardener, names.of(member));
      case Fact.LongerAgo(var member) ->
          "Had %s served longer ago than %s, %s would be on duty."
              .formatted(names.of(member), gardener, names.of(member));
      case Fact.EarlierInRoster(var member) ->
          "Were %s named before %s in the roster, %s would be on duty."
              .formatted(names.of(member), gardener, names.of(member));
      case Fact.NobodyElse() -> "Nobody else could have been picked.";
    };
  }

  private String otherwise(Reason reason) {
    if (!inside) {
      return "available";
    }
    return switch (reason) {
      case Reason.OptedOut() -> "available";
      case Reason.Shadowing _ -> "trained";
      case Reason.NoWorkingDays(var week) -> "at work in " + week;
      case Reason.Away(var week, int days, int of) -> "free on enough days of " + week;
      case Reason.ServingElsewhere _ -> "free of duty elsewhere";
      case Reason.NotYetJoined _, Reason.Left _ -> "in the squad";
      case Reason.Resting(var duty) -> "rested after " + duty;
    };
  }

  /** Why nobody serves. */
  String gap(Turn turn, Gap gap) {
    return switch (gap.cause()) {
      case NOBODY_ELIGIBLE ->
          "%s can serve %s.".formatted(none(gap.excluded().size()), turn.week());
      case GIVEN_UP ->
          "The gardener of %s left or gave it up after it was announced. Only people fill it now."
              .formatted(turn.week());
      case NEVER_PLANNED -> "%s was over before it could be planned.".formatted(turn.week());
    };
  }

  private static String none(int members) {
    return switch (members) {
      case 0 -> "The squad has no members: nobody";
      case 1 -> "Its one member cannot, so nobody";
      default -> "None of its %d members".formatted(members);
    };
  }

  String remedy(Remedy remedy) {
    return switch (remedy) {
      case Remedy.Train(var member) -> "Train %s, who would be free".formatted(names.of(member));
      case Remedy.Ask(var member) -> "Ask %s".formatted(names.of(member));
      case Remedy.Lend(var squad, int people) ->
          "Ask %s to lend someone; %d of them %s free"
              .formatted(
                  squadNames.getOrDefault(squad, squad.value()),
                  people,
                  people == 1 ? "is" : "are");
    };
  }

  /** Why a turn that is announced needs cover. */
  String cover(NeedsCover mark) {
    return "%s cannot serve it: %s.".formatted(names.of(mark.holder()), reason(mark.reason()));
  }

  String option(NeedsCover.Option option) {
    return switch (option) {
      case NeedsCover.Option.TakeOver(var member, var before, var after) ->
          "%s takes it over".formatted(names.of(member));
      case NeedsCover.Option.Exchange(var member, var week, var before, var after) ->
          "%s takes it over and gives %s in exchange".formatted(names.of(member), week);
    };
  }

  Optional<String> squadName(SquadId squad) {
    return Optional.ofNullable(squadNames.get(squad));
  }
}
