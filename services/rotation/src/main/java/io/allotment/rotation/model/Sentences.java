package io.allotment.rotation.model;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;

/**
 * What the planner found, in sentences for a reader. To the squad away days, rest and shadowing are
 * named; opting out never is, and to people outside every reason reads "not available".
 *
 * @param people the names of people
 * @param squads the names of squads
 * @param inside whether the reader belongs to the squad
 */
public record Sentences(
    Function<MemberId, String> people, Function<SquadId, String> squads, boolean inside) {
  private static final String NOT_AVAILABLE = "not available";

  /** Why a member was not picked from, as in "Ines: away 3 of 5 days". */
  public String reason(Reason reason) {
    return inside ? named(reason) : NOT_AVAILABLE;
  }

  /** The one fact that would have changed a pick, as a sentence. */
  public String fact(Why.Fact fact) {
    return switch (fact) {
      case Why.Fact.NotExcluded(var member, var reason) ->
          "%s would have been picked if %s.".formatted(name(member), lifted(reason));
      case Why.Fact.HigherBalance(var member, var margin) ->
          "%s would have been picked with a balance more than %s higher."
              .formatted(name(member), margin);
      case Why.Fact.LongerAgo(var member) ->
          "%s has the same balance and would have been picked with a last duty longer ago."
              .formatted(name(member));
      case Why.Fact.EarlierInRoster(var member) ->
          "%s has the same balance and last duty and would have been picked with an earlier place in the roster."
              .formatted(name(member));
      case Why.Fact.NobodyElse() -> "Nobody else could have been picked.";
    };
  }

  /** How a gap came about, as a sentence. */
  public String gap(Gap gap) {
    return switch (gap.cause()) {
      case GIVEN_UP -> "The gardener left or gave the turn up, and nobody has taken it yet.";
      case NEVER_PLANNED -> "The turn was over before it was planned.";
      case NOBODY_ELIGIBLE ->
          gap.excluded().isEmpty()
              ? "Nobody is on the roster."
              : "Nobody can serve: " + tally(gap.excluded()) + ".";
    };
  }

  /** What could fill a gap, as a sentence. */
  public String remedy(Gap.Remedy remedy) {
    return switch (remedy) {
      case Gap.Remedy.Train(var member) -> "Train %s, who would be free.".formatted(name(member));
      case Gap.Remedy.Ask(var member) -> "Ask %s.".formatted(name(member));
      case Gap.Remedy.Lend(var squad, var free) ->
          "Ask %s, where %s would be free."
              .formatted(squads.apply(squad), free == 1 ? "1 person" : free + " people");
    };
  }

  /** Why a turn needs cover, as a sentence. */
  public String needsCover(NeedsCover mark) {
    String holder = name(mark.holder());
    return switch (mark.reason()) {
      case Reason.Away away when inside -> "%s is %s.".formatted(holder, named(away));
      case Reason.ServingElsewhere elsewhere when inside ->
          "%s is %s.".formatted(holder, named(elsewhere));
      case Reason.NoWorkingDays none when inside -> "%s %s.".formatted(holder, named(none));
      default -> "%s is %s.".formatted(holder, NOT_AVAILABLE);
    };
  }

  /** What an option changes, as a sentence. */
  public String option(NeedsCover.Option option) {
    return switch (option) {
      case NeedsCover.Option.TakeOver(var member, _, _) -> "%s takes over.".formatted(name(member));
      case NeedsCover.Option.Exchange(var member, var week, _, _) ->
          "%s takes over in exchange for %s.".formatted(name(member), week);
    };
  }

  private String name(MemberId member) {
    return people.apply(member);
  }

  private String named(Reason reason) {
    return switch (reason) {
      case Reason.OptedOut() -> NOT_AVAILABLE;
      case Reason.Shadowing(var left) ->
          left == 1 ? "1 shadow week to serve first" : left + " shadow weeks to serve first";
      case Reason.NoWorkingDays(var week) -> "works on none of the squad's days in " + week;
      case Reason.Away(_, var days, var of) -> "away %d of %d days".formatted(days, of);
      case Reason.ServingElsewhere(var squad) ->
          "gardener of " + squads.apply(squad) + " at the time";
      case Reason.NotYetJoined() -> "joined after the turn had started";
      case Reason.Left() -> "no longer in the squad";
      case Reason.Resting(var duty) -> "resting from " + duty;
    };
  }

  private String lifted(Reason reason) {
    if (!inside) {
      return "available";
    }
    return switch (reason) {
      case Reason.Shadowing _ -> "trained already";
      case Reason.Away _, Reason.ServingElsewhere _ -> "not " + named(reason);
      case Reason.Resting _ -> "rested from " + ((Reason.Resting) reason).duty();
      case Reason.OptedOut _, Reason.NoWorkingDays _, Reason.NotYetJoined _, Reason.Left _ ->
          "available";
    };
  }

  private String tally(Collection<Exclusion> excluded) {
    Map<String, Integer> kinds = new TreeMap<>();
    excluded.forEach(one -> kinds.merge(kind(one.reason()), 1, Integer::sum));
    List<String> parts = new ArrayList<>();
    kinds.forEach((kind, number) -> parts.add(number + " " + kind));
    return String.join(", ", parts);
  }

  private String kind(Reason reason) {
    if (!inside) {
      return NOT_AVAILABLE;
    }
    return switch (reason) {
      case Reason.Away _ -> "away";
      case Reason.Shadowing _ -> "not trained yet";
      case Reason.ServingElsewhere _ -> "gardener of another squad";
      case Reason.NoWorkingDays _ -> "not working then";
      case Reason.Resting _ -> "resting";
      case Reason.OptedOut _, Reason.NotYetJoined _, Reason.Left _ -> NOT_AVAILABLE;
    };
  }
}
