package io.allotment.community.view.scorecard;

import org.jspecify.annotations.Nullable;

/**
 * What is known of a garden. What nothing is known of is null.
 *
 * @param reserve null where there was no iteration
 * @param inbox null where no story is open
 * @param oldest null where nothing was heard of stories
 * @param serving null where nobody serves within half a year either way
 * @param load null where no note says for how long anybody was interrupted
 */
public record GardenFacts(
    @Nullable Reserve reserve,
    @Nullable Inbox inbox,
    @Nullable Oldest oldest,
    @Nullable Serving serving,
    Items items,
    @Nullable Load load) {

  /** How many of the last iterations kept less than the floor. */
  public record Reserve(int iterations, int below) {}

  /** How many stories are open, and of how many the class is confirmed. */
  public record Inbox(int open, int confirmed) {}

  /**
   * Open operational stories.
   *
   * @param days the age of the oldest; 0 where none is open
   */
  public record Oldest(int open, long days) {}

  /**
   * Who serves.
   *
   * @param members how many different ones
   * @param largest percent of the time that one of them serves, rounded up
   */
  public record Serving(int members, int largest) {}

  /** What was handed over and is open, and how much of it is overdue. */
  public record Items(int open, int overdue) {}

  /**
   * For how long gardeners were interrupted.
   *
   * @param turns whose note was written
   * @param recorded how many of them say it, at least one
   * @param minutes what those say in all
   */
  public record Load(int turns, int recorded, int minutes) {}
}
