package io.allotment.capacity.event;

import io.allotment.capacity.model.Account;
import io.allotment.capacity.model.MilliDays;
import io.allotment.capacity.model.SquadId;
import io.allotment.capacity.model.Story;
import io.allotment.capacity.model.StoryId;
import io.allotment.capacity.model.Work;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What could be released where an account is over-committed. Nothing is released by proposing it.
 *
 * @param amount what is held for the story
 */
public record Proposal(StoryId story, Account account, MilliDays amount, Why why) {

  /** Why it is proposed, the first reason that holds; in this order. */
  public enum Why {
    /** It will not be done, or is done. */
    ENDED,
    /** It is another squad's now. */
    MOVED,
    /** Its class says that it draws on another account. */
    MISPLACED,
    NOT_STARTED,
    STARTED
  }

  /**
   * As few as cover what the accounts lack, in the order of their reasons; among equal ones what
   * was reserved later goes first.
   */
  public static List<Proposal> of(SquadId squad, Plan plan) {
    List<Proposal> proposals = new ArrayList<>();
    for (Account account : Account.values()) {
      MilliDays lacks = plan.iteration().standing(account).lacks();
      for (Proposal hold : holds(squad, plan, account)) {
        if (lacks.exceeds(MilliDays.ZERO)) {
          proposals.add(hold);
          lacks = lacks.less(hold.amount());
        }
      }
    }
    return proposals;
  }

  /** What stands on another account than its class says, by story. */
  public static List<Proposal> misplaced(SquadId squad, Plan plan) {
    return plan.iteration().works().stories().keySet().stream()
        .sorted()
        .flatMap(story -> hold(squad, plan, story).stream())
        .filter(hold -> hold.why == Why.MISPLACED)
        .toList();
  }

  private static List<Proposal> holds(SquadId squad, Plan plan, Account account) {
    Map<StoryId, Work> works = plan.iteration().works().stories();
    return works.keySet().stream()
        .flatMap(story -> hold(squad, plan, story).stream())
        .filter(hold -> hold.account == account)
        .sorted(
            Comparator.comparing(Proposal::why)
                .thenComparingInt(hold -> -plan.iteration().works().of(hold.story).order()))
        .toList();
  }

  private static Optional<Proposal> hold(SquadId squad, Plan plan, StoryId story) {
    Work work = plan.iteration().works().of(story);
    return Optional.of(work)
        .filter(Work::holds)
        .map(
            _ ->
                new Proposal(story, work.account(), work.held(), reason(squad, plan, story, work)));
  }

  private static Why reason(SquadId squad, Plan plan, StoryId story, Work work) {
    Story told = plan.known(story).told();
    if (told == null) {
      return Why.NOT_STARTED;
    }
    if (told.progress().ended()) {
      return Why.ENDED;
    }
    if (!told.squad().equals(squad)) {
      return Why.MOVED;
    }
    if (!plan.known(story).draws().contains(work.account())) {
      return Why.MISPLACED;
    }
    return told.progress() == Story.Progress.STARTED ? Why.STARTED : Why.NOT_STARTED;
  }
}
