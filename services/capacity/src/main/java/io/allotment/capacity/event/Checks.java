package io.allotment.capacity.event;

import io.allotment.capacity.model.Account;
import io.allotment.capacity.model.IterationId;
import io.allotment.capacity.model.MilliDays;
import io.allotment.capacity.model.SquadId;
import io.allotment.capacity.model.Standing;
import io.allotment.capacity.model.Story;
import io.allotment.capacity.model.StoryId;
import io.allotment.runtime.decide.Decision;
import java.util.Optional;

/** What several decisions refuse for the same reason; empty where there is nothing against it. */
public final class Checks {

  private static final MilliDays MOST = MilliDays.days(1_000);

  private Checks() {}

  /** A refusal. */
  public static Optional<Decision<CapacityEvent>> refused(CapacityRule rule, String detail) {
    return Optional.of(Decision.rejected(rule, detail));
  }

  /** That an iteration was opened. */
  public static Optional<Decision<CapacityEvent>> opened(Plan plan, IterationId iteration) {
    return plan.iteration().terms() != null
        ? Optional.empty()
        : refused(
            CapacityRule.UNKNOWN_ITERATION,
            "There is no iteration %s. Open it, or look at those there are.".formatted(iteration));
  }

  /** That an iteration was opened and has not closed. */
  public static Optional<Decision<CapacityEvent>> open(Plan plan, IterationId iteration) {
    return opened(plan, iteration)
        .or(
            () ->
                plan.iteration().closed()
                    ? refused(
                        CapacityRule.ITERATION_CLOSED,
                        "Iteration %s has closed. Plan the next one, or correct what was spent."
                            .formatted(iteration))
                    : Optional.empty());
  }

  /** That an amount is one. */
  public static Optional<Decision<CapacityEvent>> amount(MilliDays amount) {
    return amount.exceeds(MilliDays.ZERO) ? notHuge(amount) : bad(amount);
  }

  /** That an amount is none of a slipped finger. */
  public static Optional<Decision<CapacityEvent>> notHuge(MilliDays amount) {
    return amount.exceeds(MOST) ? bad(amount) : Optional.empty();
  }

  private static Optional<Decision<CapacityEvent>> bad(MilliDays amount) {
    return refused(
        CapacityRule.BAD_AMOUNT,
        "%s cannot be meant. Say more than nothing, up to %s.".formatted(amount, MOST));
  }

  /** That a story was told of, and is the squad's. */
  public static Optional<Decision<CapacityEvent>> story(Plan plan, SquadId squad, StoryId story) {
    Story told = plan.known(story).told();
    if (told == null) {
      return refused(
          CapacityRule.UNKNOWN_STORY,
          "Nobody told of a story %s. Look at the squad's stories again.".formatted(story));
    }
    return told.squad().equals(squad)
        ? Optional.empty()
        : refused(
            CapacityRule.STORY_OF_ANOTHER_SQUAD,
            "Story %s is %s's. Choose one of %s's, or have it moved in its tracker."
                .formatted(story, told.squad(), squad));
  }

  /** That a story is the squad's, or was when time was held for it here. */
  public static Optional<Decision<CapacityEvent>> own(Plan plan, SquadId squad, StoryId story) {
    return plan.iteration().works().stories().containsKey(story)
        ? Optional.empty()
        : story(plan, squad, story);
  }

  /** That an account has room for so much more. */
  public static Optional<Decision<CapacityEvent>> room(
      Standing standing, Account account, MilliDays amount) {
    if (!amount.exceeds(standing.free())) {
      return Optional.empty();
    }
    return refused(
        CapacityRule.NO_ROOM,
        "%s has %s left for this, and %s were asked for: of %s, %s are reserved and %s spent.%s"
            .formatted(
                account,
                standing.free(),
                amount,
                standing.size().plus(standing.in()).less(standing.out()),
                standing.reserved(),
                standing.spent(),
                instead(standing.free(), account)));
  }

  private static String instead(MilliDays free, Account account) {
    String less =
        free.exceeds(MilliDays.ZERO) ? " Reserve up to " + free + "," : " Release something,";
    return switch (account) {
      case GARDEN -> less + " draw on FEATURE, or declare a raid.";
      case FEATURE -> less + " or declare a raid.";
      case IMPROVEMENT -> less + " or take it into the next iteration.";
    };
  }
}
