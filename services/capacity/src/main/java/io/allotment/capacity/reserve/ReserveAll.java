package io.allotment.capacity.reserve;

import io.allotment.capacity.model.Account;
import io.allotment.capacity.model.IterationId;
import io.allotment.capacity.model.MemberId;
import io.allotment.capacity.model.MilliDays;
import io.allotment.capacity.model.SquadId;
import io.allotment.capacity.model.StoryId;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Holds an amount for each of these stories, in place of what is held for it, where there is room.
 *
 * @param wishes in the order in which they are judged
 */
public record ReserveAll(
    SquadId squad, IterationId iteration, List<Wish> wishes, MemberId by, Instant at) {

  /** So many at once are enough. */
  public static final int MOST = 500;

  public ReserveAll {
    wishes = List.copyOf(wishes);
  }

  /**
   * What is to be held for a story.
   *
   * @param account null for the one its class says
   */
  public record Wish(StoryId story, @Nullable Account account, MilliDays amount) {}

  Reserve each(Wish wish) {
    return new Reserve(squad, iteration, wish.story, wish.account, wish.amount, by, at);
  }
}
