package io.allotment.capacity.event;

import io.allotment.capacity.event.OfIteration.RaidDeclared;
import io.allotment.capacity.event.OfIteration.RaidUndeclared;
import io.allotment.capacity.model.Account;
import io.allotment.capacity.model.MilliDays;
import io.allotment.capacity.model.RaidId;
import io.allotment.capacity.model.Transfer;
import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The raids of an iteration.
 *
 * @param declared what each took
 * @param undeclared what each took that somebody still has to declare
 * @param seen how many undeclared ones there were
 */
public record Raids(
    Map<RaidId, RaidDeclared> declared, SortedMap<RaidId, RaidUndeclared> undeclared, int seen) {

  public static final Raids NONE = new Raids(Map.of(), new TreeMap<>(), 0);

  public Raids {
    declared = Map.copyOf(declared);
    undeclared = Collections.unmodifiableSortedMap(new TreeMap<>(undeclared));
  }

  public Raids with(RaidDeclared raid) {
    Map<RaidId, RaidDeclared> then = new TreeMap<>(declared);
    then.put(raid.raid(), raid);
    return new Raids(then, without(raid.covers()), seen);
  }

  public Raids with(RaidUndeclared raid) {
    SortedMap<RaidId, RaidUndeclared> then = new TreeMap<>(undeclared);
    then.put(raid.raid(), raid);
    return new Raids(declared, then, seen + 1);
  }

  /** The id of the undeclared raid that is recorded as the so-manieth from now, from 1. */
  public RaidId following(int number) {
    return new RaidId("undeclared-" + (seen + number));
  }

  public MilliDays into(Account account) {
    return MilliDays.sum(transfers().filter(taken -> taken.to() == account).map(Transfer::amount));
  }

  public MilliDays outOf(Account account) {
    return MilliDays.sum(
        transfers().filter(taken -> taken.from() == account).map(Transfer::amount));
  }

  private Stream<Transfer> transfers() {
    return Stream.concat(
        declared.values().stream().map(RaidDeclared::taken),
        undeclared.values().stream().map(RaidUndeclared::taken));
  }

  private SortedMap<RaidId, RaidUndeclared> without(@Nullable RaidId covered) {
    SortedMap<RaidId, RaidUndeclared> then = new TreeMap<>(undeclared);
    if (covered != null) {
      then.remove(covered);
    }
    return then;
  }
}
