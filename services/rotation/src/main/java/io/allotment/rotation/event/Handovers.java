package io.allotment.rotation.event;

import io.allotment.rotation.event.OfItem.ItemClosed;
import io.allotment.rotation.event.OfItem.ItemOpened;
import io.allotment.rotation.event.OfItem.ItemReopened;
import io.allotment.rotation.event.OfPullIn.MentorPulledIn;
import io.allotment.rotation.event.OfPullIn.PullInAnswered;
import io.allotment.rotation.event.RotationEvent.OfHandover;
import io.allotment.rotation.event.RotationEvent.TextErased;
import io.allotment.rotation.model.DutyWeek;
import io.allotment.rotation.model.ItemId;
import io.allotment.rotation.model.PullInId;
import io.allotment.rotation.model.SquadId;
import io.allotment.rotation.model.Turn;
import io.allotment.runtime.decide.Boundary;
import io.allotment.runtime.decide.Decider;
import io.allotment.runtime.decide.Decision;
import io.allotment.runtime.decide.TextId;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * How things stand with what is handed over, beside the turns it is handed over in. Kept apart from
 * {@link Standing} because nobody who plans reads it.
 *
 * @param items those that were ever open
 * @param pullIns all there were
 * @param erased texts that are kept nowhere any more
 */
public record Handovers(
    Standing standing,
    SortedMap<SquadId, SortedMap<DutyWeek, HandoverNote>> notes,
    SortedMap<ItemId, HandoverItem> items,
    SortedMap<PullInId, PullIn> pullIns,
    SortedSet<TextId> erased) {
  public static final Handovers EMPTY =
      new Handovers(
          Standing.EMPTY, new TreeMap<>(), new TreeMap<>(), new TreeMap<>(), new TreeSet<>());

  /** How things stand after one more event. */
  public static final BiFunction<Handovers, RotationEvent, Handovers> EVOLVE = Handovers::after;

  /** A decider that reads all that happened in one squad. */
  public static <C> Decider<C, Handovers, RotationEvent> decider(
      BiFunction<C, Handovers, Decision<RotationEvent>> decide, Function<C, SquadId> squad) {
    return new Decider<>(
        EMPTY, decide, EVOLVE, squad.andThen(Handovers::boundary), RotationTags::of);
  }

  /** All that happened in a squad. */
  public static Boundary boundary(SquadId squad) {
    return Boundary.of(RotationTags.squad(squad));
  }

  /** The turn that starts in a week; null where none stands. */
  public @Nullable Turn turn(SquadId squad, DutyWeek week) {
    var plan = standing.squad(squad);
    return plan == null ? null : plan.turns().get(week);
  }

  /** The note of the turn that starts in a week. */
  public HandoverNote note(SquadId squad, DutyWeek week) {
    return notes
        .getOrDefault(squad, Collections.emptySortedMap())
        .getOrDefault(week, HandoverNote.NONE);
  }

  /** What is open in a squad, the oldest first. */
  public List<HandoverItem> open(SquadId squad) {
    return items.values().stream()
        .filter(item -> item.isOpen() && item.opened().squad().equals(squad))
        .sorted((a, b) -> a.opened().at().compareTo(b.opened().at()))
        .toList();
  }

  Handovers after(RotationEvent event) {
    return event instanceof OfHandover of
        ? after(of)
        : new Handovers(standing.after(event), notes, items, pullIns, erased);
  }

  private Handovers after(OfHandover event) {
    return switch (event) {
      case OfNote of -> {
        SortedMap<DutyWeek, HandoverNote> ofSquad =
            with(
                notes.getOrDefault(of.squad(), Collections.emptySortedMap()),
                of.week(),
                note(of.squad(), of.week()).after(of));
        yield new Handovers(standing, with(notes, of.squad(), ofSquad), items, pullIns, erased);
      }
      case OfItem of -> {
        HandoverItem item = after(items.get(of.item()), of);
        yield item == null
            ? this
            : new Handovers(standing, notes, with(items, of.item(), item), pullIns, erased);
      }
      case OfPullIn of -> {
        PullIn pullIn = after(pullIns.get(of.pullIn()), of);
        yield pullIn == null
            ? this
            : new Handovers(standing, notes, items, with(pullIns, of.pullIn(), pullIn), erased);
      }
      case TextErased of -> {
        TreeSet<TextId> all = new TreeSet<>(erased);
        all.add(of.text());
        yield new Handovers(standing, notes, items, pullIns, all);
      }
    };
  }

  private static @Nullable HandoverItem after(@Nullable HandoverItem item, OfItem event) {
    return switch (event) {
      case ItemOpened opened -> new HandoverItem(opened, null);
      case ItemClosed closed -> item == null ? null : new HandoverItem(item.opened(), closed);
      case ItemReopened _ -> item == null ? null : new HandoverItem(item.opened(), null);
    };
  }

  private static @Nullable PullIn after(@Nullable PullIn pullIn, OfPullIn event) {
    return switch (event) {
      case MentorPulledIn asked -> new PullIn(asked, null);
      case PullInAnswered answered -> pullIn == null ? null : new PullIn(pullIn.asked(), answered);
    };
  }

  private static <K extends Comparable<K>, V> SortedMap<K, V> with(Map<K, V> map, K key, V value) {
    TreeMap<K, V> all = new TreeMap<>(map);
    all.put(key, value);
    return all;
  }
}
