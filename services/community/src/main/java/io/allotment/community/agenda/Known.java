package io.allotment.community.agenda;

import io.allotment.community.model.DecisionId;
import io.allotment.community.model.MilliDays;
import io.allotment.community.model.SquadId;
import io.allotment.community.model.StoryId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/**
 * What is known of all gardens when a review is opened. Shares are in hundredths of a percent. Each
 * list may be in any order, and empty where nothing is known.
 */
public record Known(
    List<Gap> gaps,
    List<Recurring> recurring,
    List<PulledIn> pulledIn,
    List<Theme> themes,
    List<Waiting> waiting,
    List<Share> shares,
    List<Kept> kept,
    List<Owing> owing,
    List<Raid> raids,
    List<Open> decisions) {

  /**
   * From one instant to another nobody tends a garden.
   *
   * @param needsCover its gardener is away, and somebody is to cover
   */
  public record Gap(SquadId squad, String week, Instant from, Instant until, boolean needsCover) {}

  /** Something was handed over, or opened again, so many times. */
  public record Recurring(SquadId squad, String id, int times, Instant first, Instant last) {}

  /** The mentors of a squad were pulled in so many times since the last review began. */
  public record PulledIn(SquadId squad, int times, int unanswered) {}

  /**
   * Stories of several squads that are about one thing.
   *
   * @param born when it was first seen
   * @param before how many stories there were when the last review began
   * @param oldest the age of the oldest one, in days
   */
  public record Theme(String id, Instant born, int stories, int before, int squads, int oldest) {}

  /** An operational story that nobody has done yet, for so many days. */
  public record Waiting(StoryId story, SquadId squad, int age) {}

  /** How much of what a squad did was operational: before the last review, and since. */
  public record Share(SquadId squad, int before, int now) {}

  /** What a squad keeps for improvement of what it has, and what it should at least. */
  public record Kept(SquadId squad, int kept, int floor) {}

  /** What a squad owes, and owed when the last review began. */
  public record Owing(SquadId squad, MilliDays owed, MilliDays before) {}

  /** A raid; undeclared where nobody said why. */
  public record Raid(
      SquadId squad,
      String iteration,
      String raid,
      MilliDays amount,
      Instant at,
      boolean declared) {}

  /** A decision that was neither done nor dropped; refused where capacity did so. */
  public record Open(DecisionId decision, SquadId squad, LocalDate due, boolean refused) {}
}
