package io.allotment.standalone.demo.work;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import io.allotment.capacity.event.Plan;
import io.allotment.capacity.model.Account;
import io.allotment.capacity.model.MilliDays;
import io.allotment.capacity.model.StoryId;
import io.allotment.standalone.demo.work.CapacityAct.Effort;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * How much time people hold for stories and say that they took, by the sizes of these and by what
 * the accounts have.
 */
final class Amounts {

  /** Of a point, where there is room. */
  private static final long POINT = 1_700;

  /** Of one story that improves something, unless all is to be spent. */
  private static final long MOST = 6_000;

  /** An hour. */
  private static final long STEP = 125;

  private Amounts() {}

  /** What is held: of improvement all there is, of the others what the stories need. */
  static Map<StoryId, MilliDays> held(List<Effort> efforts, Plan plan) {
    Map<StoryId, MilliDays> amounts = new LinkedHashMap<>();
    byAccount(efforts, plan)
        .forEach(
            (account, some) -> {
              long room = plan.iteration().standing(account).free().value();
              share(some, account == Account.IMPROVEMENT ? room : needs(some, room), amounts);
            });
    return amounts;
  }

  /**
   * What was spent: of each story no more than is held for it or for none, so that nothing is taken
   * without a word.
   *
   * @param all whether all that is kept for improvement was
   */
  static Map<StoryId, MilliDays> spent(List<Effort> efforts, boolean all, Plan plan) {
    Map<StoryId, MilliDays> amounts = new LinkedHashMap<>();
    byAccount(efforts, plan)
        .forEach(
            (account, some) -> {
              long room = plan.iteration().standing(account).unspent().value();
              boolean improves = account == Account.IMPROVEMENT;
              Map<StoryId, MilliDays> wanted = new LinkedHashMap<>();
              share(some, improves ? improving(some, room, all) : needs(some, room), wanted);
              limit(some, account, wanted, plan);
              if (improves && all) {
                rest(some, room, wanted);
              }
              amounts.putAll(wanted);
            });
    return amounts;
  }

  /** What is held for a story that is finished is free for those behind it. */
  private static void limit(
      List<Effort> efforts, Account account, Map<StoryId, MilliDays> amounts, Plan plan) {
    long free = plan.iteration().standing(account).free().value();
    for (Effort effort : efforts) {
      long held = plan.iteration().works().of(effort.story()).held().value();
      long wanted = amounts.getOrDefault(effort.story(), MilliDays.ZERO).value();
      long amount = Math.min(wanted, held + free);
      free -= effort.finished() ? amount - held : Math.max(0, amount - held);
      if (amount > 0) {
        amounts.put(effort.story(), new MilliDays(amount));
      } else {
        amounts.remove(effort.story());
      }
    }
  }

  private static Map<Account, List<Effort>> byAccount(List<Effort> efforts, Plan plan) {
    return efforts.stream()
        .collect(
            groupingBy(
                effort -> plan.known(effort.story()).draws().getFirst(), TreeMap::new, toList()));
  }

  private static long needs(List<Effort> efforts, long room) {
    return Math.min(room, points(efforts) * POINT);
  }

  private static long improving(List<Effort> efforts, long room, boolean all) {
    return all ? room : Math.min(room, efforts.size() * MOST);
  }

  private static void share(List<Effort> efforts, long amount, Map<StoryId, MilliDays> into) {
    long points = points(efforts);
    for (Effort effort : efforts) {
      long part = amount * effort.points() / points / STEP * STEP;
      if (part > 0) {
        into.put(effort.story(), new MilliDays(part));
      }
    }
  }

  /** What rounding left goes to the last one. */
  private static void rest(List<Effort> efforts, long room, Map<StoryId, MilliDays> into) {
    long spent =
        efforts.stream()
            .mapToLong(effort -> into.getOrDefault(effort.story(), MilliDays.ZERO).value())
            .sum();
    into.merge(
        efforts.getLast().story(), new MilliDays(Math.max(0, room - spent)), MilliDays::plus);
  }

  private static long points(List<Effort> efforts) {
    return efforts.stream().mapToLong(Effort::points).sum();
  }
}
