package io.allotment.rotation.view.gardener;

import io.allotment.rotation.model.Piece;
import io.allotment.rotation.view.gardener.GardenerNow.Handed;
import io.allotment.rotation.view.gardener.GardenerNow.Note;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How far squads are with what they hand over.
 *
 * @param notes that were written, by squad and week
 * @param open the weeks in which what is open was opened, by squad
 */
record Handovers(Map<String, Note> notes, Map<String, List<String>> open) {

  /**
   * Of the turn that runs.
   *
   * @param turns of the squad, by their start
   */
  @Nullable Handed of(@Nullable TurnDocument running, List<TurnDocument> turns) {
    if (running == null) {
      return null;
    }
    Note own = note(running);
    TurnDocument before = own == null ? before(running, turns) : null;
    Note note = before == null ? (own == null ? Note.RUNNING : own) : taken(before, running);
    List<String> weeks = open.getOrDefault(running.squad().value(), List.of());
    return new Handed(
        (before == null ? running : before).week(),
        note,
        weeks.size(),
        (int) weeks.stream().filter(week -> week.compareTo(running.week()) < 0).count());
  }

  private static @Nullable TurnDocument before(TurnDocument running, List<TurnDocument> turns) {
    return turns.stream()
        .filter(turn -> !turn.end().isAfter(running.start()))
        .reduce((earlier, later) -> later)
        .orElse(null);
  }

  private Note taken(TurnDocument before, TurnDocument running) {
    Note note = note(before);
    if (note != null) {
      return note;
    }
    List<Piece> last = before.pieces();
    List<Piece> first = running.pieces();
    boolean servesOn =
        !last.isEmpty()
            && !first.isEmpty()
            && last.getLast().member().equals(first.getFirst().member());
    return servesOn ? Note.SERVES_ON : Note.MISSING;
  }

  private @Nullable Note note(TurnDocument turn) {
    return notes.get(turn.squad() + "/" + turn.week());
  }
}
