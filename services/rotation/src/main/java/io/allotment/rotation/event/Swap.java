package io.allotment.rotation.event;

import io.allotment.rotation.event.OfSwap.SwapProposed;
import io.allotment.rotation.model.DutyWeek;
import io.allotment.rotation.model.MemberId;
import io.allotment.rotation.model.Pass;
import io.allotment.rotation.model.SquadId;
import io.allotment.rotation.model.SwapId;
import io.allotment.rotation.model.Turn;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A proposal that parts of a squad's turns change hands in one act, and what became of it.
 *
 * @param by who proposed it
 * @param undoes the swap that it takes back; null for any other
 * @param agreed who agreed, and who said so: themselves, or a lead for them
 * @param endedBy who declined, withdrew or took it back; null while that has not happened
 * @param before the turns as they were when it took place; empty until then
 */
public record Swap(
    SquadId squad,
    SwapId id,
    MemberId by,
    List<Pass> passes,
    @Nullable SwapId undoes,
    SortedMap<MemberId, MemberId> agreed,
    State state,
    @Nullable MemberId endedBy,
    SortedMap<DutyWeek, Turn> before,
    Instant at) {

  /** How far a swap has come. One that is open lapses when the first of its parts begins. */
  public enum State {
    OPEN,
    MADE,
    DECLINED,
    WITHDRAWN,
    UNDONE
  }

  public Swap {
    passes = List.copyOf(passes);
    agreed = Collections.unmodifiableSortedMap(new TreeMap<>(agreed));
    before = Collections.unmodifiableSortedMap(new TreeMap<>(before));
  }

  static Swap of(SwapProposed proposed) {
    return new Swap(
        proposed.squad(),
        proposed.swap(),
        proposed.by(),
        proposed.passes(),
        proposed.undoes(),
        new TreeMap<>(),
        State.OPEN,
        null,
        new TreeMap<>(),
        proposed.at());
  }

  /** Who gives or takes a part, as far as that is known. */
  public SortedSet<MemberId> people() {
    return people(passes);
  }

  /** Who gives or takes a part, as far as that is known. */
  public static SortedSet<MemberId> people(List<Pass> passes) {
    TreeSet<MemberId> people = new TreeSet<>();
    for (Pass pass : passes) {
      Stream.of(pass.from(), pass.to()).filter(Objects::nonNull).forEach(people::add);
    }
    return people;
  }

  /** Who has still to agree; somebody more where a part is open to anyone. */
  public SortedSet<MemberId> asked() {
    TreeSet<MemberId> asked = new TreeSet<>(people());
    asked.removeAll(agreed.keySet());
    return asked;
  }

  /** Whether a part of it is open to anyone. */
  public boolean isOffer() {
    return undoes == null && passes.stream().anyMatch(pass -> pass.to() == null);
  }

  /** Whether nobody has still to agree. */
  public boolean isAgreed() {
    return !isOffer() && asked().isEmpty();
  }

  /** When it lapses unless it takes place: as the first of its parts begins. */
  public Instant until() {
    return passes.stream()
        .map(pass -> pass.part().start())
        .min(Instant::compareTo)
        .orElse(Instant.MIN);
  }

  Swap agreedBy(MemberId member, MemberId said) {
    TreeMap<MemberId, MemberId> all = new TreeMap<>(agreed);
    all.put(member, said);
    List<Pass> taken = passes.stream().map(pass -> pass.takenBy(member)).toList();
    boolean takes = !people().contains(member);
    return new Swap(squad, id, by, takes ? taken : passes, undoes, all, state, endedBy, before, at);
  }

  Swap made(SortedMap<DutyWeek, Turn> turns) {
    return new Swap(squad, id, by, passes, undoes, agreed, State.MADE, null, turns, at);
  }

  Swap ended(State end, MemberId who) {
    return new Swap(squad, id, by, passes, undoes, agreed, end, who, before, at);
  }
}
