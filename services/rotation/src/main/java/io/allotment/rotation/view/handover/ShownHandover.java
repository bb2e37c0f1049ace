package io.allotment.rotation.view.handover;

import io.allotment.rotation.event.HandoverChecks;
import io.allotment.rotation.event.HandoverItem;
import io.allotment.rotation.event.HandoverNote;
import io.allotment.rotation.event.OfItem.ItemClosed;
import io.allotment.rotation.event.OfItem.ItemOpened;
import io.allotment.rotation.event.OfNote.HandoverAccepted;
import io.allotment.rotation.event.OfNote.HandoverWritten;
import io.allotment.rotation.model.MemberId;
import io.allotment.rotation.model.SquadId;
import io.allotment.rotation.model.Turn;
import io.allotment.rotation.view.handover.HandoverView.Accepted;
import io.allotment.rotation.view.handover.HandoverView.Item;
import io.allotment.rotation.view.handover.HandoverView.PullInView;
import io.allotment.rotation.view.handover.HandoverView.Said;
import io.allotment.rotation.view.handover.HandoverView.State;
import io.allotment.rotation.view.handover.HandoverView.Written;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One handover as it is shown. */
final class ShownHandover {

  private final Reading reading;
  private final Turn turn;
  private final SquadId squad;
  private final HandoverNote note;
  private final @Nullable MemberId writer;
  private final @Nullable MemberId taker;

  ShownHandover(Reading reading, Turn turn) {
    this.reading = reading;
    this.turn = turn;
    this.squad = reading.plan().id();
    this.note = reading.handovers().note(squad, turn.week());
    this.writer = turn.servingLast();
    this.taker = HandoverChecks.taker(reading.handovers(), squad, turn.week());
  }

  HandoverView view() {
    boolean begun = !turn.start().isAfter(reading.now());
    boolean open = begun && note.accepted() == null;
    boolean taking = turn.isServed(reading.now()) && note.accepted() == null;
    State state = state(begun);
    List<PullInView> pullIns = pullIns();
    return new HandoverView(
        squad,
        turn.week(),
        reading.wall(turn.start()),
        reading.wall(turn.end()),
        state,
        state == State.MISSING || (note.first() != null && note.first().isAfter(turn.end())),
        reading.personOrNull(writer),
        reading.personOrNull(taker),
        reading.personOrNull(turn.mentor()),
        turn.shadows().stream().map(reading::person).toList(),
        note.revision(),
        written(note.written()),
        new Drafted(reading, turn, pullIns).draft(),
        note.asked().stream()
            .map(
                one ->
                    new Said(
                        reading.words(one.line()),
                        reading.person(one.member()),
                        reading.person(one.by()),
                        reading.wall(one.at())))
            .toList(),
        accepted(note.accepted()),
        items(),
        pullIns,
        open && (reading.leads() || reading.caller().equals(writer)),
        taking && taker != null && (reading.leads() || reading.caller().equals(taker)),
        open && (reading.leads() || !turn.heldBy(reading.caller()).isEmpty()));
  }

  private State state(boolean begun) {
    if (note.accepted() != null) {
      return State.ACCEPTED;
    }
    if (note.isAskedBack()) {
      return State.ASKED_BACK;
    }
    if (note.written() != null) {
      return State.WRITTEN;
    }
    if (!turn.isServed(reading.now())) {
      return begun ? State.RUNNING : State.AHEAD;
    }
    return writer != null && writer.equals(taker) ? State.SERVES_ON : State.MISSING;
  }

  private @Nullable Written written(@Nullable HandoverWritten text) {
    return text == null
        ? null
        : new Written(
            reading.wordsOrNull(text.learned()),
            reading.wordsOrNull(text.watch()),
            text.interrupted() == null ? null : text.interrupted().hours(),
            reading.person(text.by()),
            reading.wall(text.at()));
  }

  private @Nullable Accepted accepted(@Nullable HandoverAccepted yes) {
    return yes == null
        ? null
        : new Accepted(
            reading.person(yes.member()),
            reading.person(yes.by()),
            reading.wall(yes.at()),
            yes.open().size());
  }

  /** What was open in the turn: from it or from before, and not closed before it began. */
  private List<Item> items() {
    return reading.handovers().items().values().stream()
        .filter(item -> item.opened().squad().equals(squad))
        .filter(item -> item.opened().week().compareTo(turn.week()) <= 0)
        .filter(item -> item.wasOpen(turn.start()))
        .sorted(Comparator.comparing(item -> item.opened().at()))
        .map(this::item)
        .toList();
  }

  private Item item(HandoverItem item) {
    ItemOpened opened = item.opened();
    ItemClosed closed = item.closed();
    return new Item(
        opened.item(),
        reading.words(opened.text()),
        opened.week(),
        reading.person(opened.by()),
        reading.wall(opened.at()),
        carried(opened),
        closed == null ? null : reading.person(closed.by()),
        closed == null ? null : reading.wall(closed.at()));
  }

  /** The turns that began after the one it was opened in, up to this one. */
  private int carried(ItemOpened opened) {
    return reading.plan().turns().tailMap(opened.week()).headMap(turn.week()).size();
  }

  private List<PullInView> pullIns() {
    return reading.handovers().pullIns().values().stream()
        .filter(one -> one.asked().squad().equals(squad))
        .filter(one -> one.asked().week().equals(turn.week()))
        .sorted(Comparator.comparing(one -> one.asked().at()))
        .map(reading::pullIn)
        .toList();
  }
}
