package io.allotment.rotation.model;

import java.util.List;

/**
 * A turn, or a part of one, that nobody serves.
 *
 * @param excluded everyone on the roster who could not, and why, in roster order
 * @param remedies what could be done, the most promising first
 */
public record Gap(Cause cause, List<Exclusion> excluded, List<Remedy> remedies) {
  public Gap {
    excluded = List.copyOf(excluded);
    remedies = List.copyOf(remedies);
  }

  /** With all remedies but to ask a member, who has just given the turn up. */
  Gap withoutAsking(MemberId member) {
    return new Gap(
        cause,
        excluded,
        remedies.stream().filter(remedy -> !remedy.equals(new Remedy.Ask(member))).toList());
  }

  /** How the gap came about. */
  public enum Cause {
    /** Nobody was eligible. */
    NOBODY_ELIGIBLE,
    /** The gardener of an announced turn left or gave it up; only people fill it. */
    GIVEN_UP,
    /** The turn was over before a plan was drawn. */
    NEVER_PLANNED
  }

  /** What could fill a gap. */
  public sealed interface Remedy {
    /** Would be free, and is not trained yet. */
    record Train(MemberId member) implements Remedy {}

    /** Could be asked: eligible where only people may fill the gap, else the nearest to it. */
    record Ask(MemberId member) implements Remedy {}

    /** That many people of another squad are free during the turn. */
    record Lend(SquadId squad, int people) implements Remedy {}
  }
}
