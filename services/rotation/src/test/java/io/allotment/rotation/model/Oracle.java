package io.allotment.rotation.model;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The exact optimum of a short plan by exhaustion: of all plans that serve the most weeks, and let
 * people rest wherever somebody rested is eligible, one whose balances at the horizon are leximin,
 * that is, whose lowest balance is highest, then whose second lowest, and so on. Members are
 * numbers.
 *
 * @param shares of full time, by member
 * @param eligible who is eligible, by week
 */
record Oracle(List<Ratio> shares, List<Set<Integer>> eligible, int rest) {

  /** The balances at the horizon, ascending. */
  List<Ratio> best() {
    List<Ratio> owed = owed();
    List<Ratio> best = null;
    for (List<Integer> counts : reachable()) {
      List<Ratio> balances = new ArrayList<>();
      for (int i = 0; i < shares.size(); i++) {
        balances.add(owed.get(i).minus(Ratio.of(counts.get(i))));
      }
      balances.sort(Comparator.naturalOrder());
      best = best == null || compare(balances, best) > 0 ? balances : best;
    }
    return best;
  }

  /** In how many weeks somebody can serve. */
  long coverage() {
    return eligible.stream().filter(week -> !week.isEmpty()).count();
  }

  private List<Ratio> owed() {
    List<Ratio> owed = new ArrayList<>();
    for (int i = 0; i < shares.size(); i++) {
      Ratio sum = Ratio.ZERO;
      for (Set<Integer> week : eligible) {
        if (week.contains(i)) {
          sum =
              sum.plus(shares.get(i).dividedBy(Ratio.sum(week.stream().map(shares::get).toList())));
        }
      }
      owed.add(sum);
    }
    return owed;
  }

  /** How often each member can have served at the horizon, of every plan there is. */
  private Set<List<Integer>> reachable() {
    List<Integer> nobody = java.util.Collections.nCopies(shares.size(), 0);
    Map<List<Integer>, Set<List<Integer>>> byLastServers =
        new HashMap<>(Map.of(List.of(), Set.of(nobody)));
    for (Set<Integer> week : eligible) {
      Map<List<Integer>, Set<List<Integer>>> next = new HashMap<>();
      byLastServers.forEach(
          (last, counts) -> {
            Set<Integer> rested = new HashSet<>(week);
            rested.removeAll(last);
            Set<Integer> able = week.isEmpty() ? Set.of(-1) : rested.isEmpty() ? week : rested;
            for (int member : able) {
              List<Integer> servers = new ArrayList<>(last);
              servers.add(member);
              servers =
                  List.copyOf(servers.subList(Math.max(0, servers.size() - rest), servers.size()));
              Set<List<Integer>> reached = next.computeIfAbsent(servers, _ -> new HashSet<>());
              counts.forEach(count -> reached.add(plusOne(count, member)));
            }
          });
      byLastServers = next;
    }
    Set<List<Integer>> all = new HashSet<>();
    byLastServers.values().forEach(all::addAll);
    return all;
  }

  private static List<Integer> plusOne(List<Integer> counts, int member) {
    if (member < 0) {
      return counts;
    }
    List<Integer> more = new ArrayList<>(counts);
    more.set(member, more.get(member) + 1);
    return more;
  }

  private static int compare(List<Ratio> one, List<Ratio> other) {
    for (int i = 0; i < one.size(); i++) {
      int order = one.get(i).compareTo(other.get(i));
      if (order != 0) {
        return order;
      }
    }
    return 0;
  }
}
