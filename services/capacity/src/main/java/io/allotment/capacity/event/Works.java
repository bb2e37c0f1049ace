package io.allotment.capacity.event;

import io.allotment.capacity.model.Account;
import io.allotment.capacity.model.MilliDays;
import io.allotment.capacity.model.Spending;
import io.allotment.capacity.model.StoryId;
import io.allotment.capacity.model.Work;
import java.util.HashMap;
import java.util.Map;
import java.util.function.UnaryOperator;

/**
 * What the stories of an iteration take.
 *
 * @param stories by id; those nobody reserved or spent anything for are not among them
 * @param next the order of what is reserved next
 */
public record Works(Map<StoryId, Work> stories, int next) {

  public static final Works NONE = new Works(Map.of(), 1);

  public Works {
    stories = Map.copyOf(stories);
  }

  /** What a story takes; nothing where nobody said anything. */
  public Work of(StoryId story) {
    return stories.getOrDefault(
        story, new Work(Account.FEATURE, MilliDays.ZERO, 0, Spending.NONE, null, false));
  }

  public Works hold(StoryId story, Account account, MilliDays amount) {
    Works then = with(story, work -> work.holding(account, amount, next));
    return new Works(then.stories, next + 1);
  }

  public Works with(StoryId story, UnaryOperator<Work> change) {
    Map<StoryId, Work> then = new HashMap<>(stories);
    then.put(story, change.apply(of(story)));
    return new Works(then, next);
  }

  /** Without anything held. */
  public Works released() {
    Works then = this;
    for (StoryId story : stories.keySet()) {
      then =
          then.with(
              story,
              work -> work.spending(work.spent(), MilliDays.ZERO, work.measure(), work.finished()));
    }
    return then;
  }

  public MilliDays reserved(Account account) {
    return MilliDays.sum(
        stories.values().stream().filter(work -> work.account() == account).map(Work::held));
  }

  public MilliDays spent(Account account) {
    return MilliDays.sum(stories.values().stream().map(work -> work.spent().from(account)));
  }
}
