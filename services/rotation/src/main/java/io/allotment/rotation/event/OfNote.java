package io.allotment.rotation.event;

import io.allotment.rotation.event.RotationEvent.OfHandover;
import io.allotment.rotation.model.DutyWeek;
import io.allotment.rotation.model.Interrupted;
import io.allotment.rotation.model.ItemId;
import io.allotment.rotation.model.MemberId;
import io.allotment.rotation.model.SquadId;
import io.allotment.runtime.decide.TextRef;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What happened to the note that is handed over at the end of one turn. */
public sealed interface OfNote extends OfHandover {

  /** The week of the turn that the note is about. */
  DutyWeek week();

  /**
   * The note of a turn was written, or written anew; this is all of it.
   *
   * @param writer who serves last in the turn; null where nobody does
   * @param by themselves, or a lead who wrote for them
   * @param learned what was learned in the turn; null where nothing is said
   * @param watch what to watch after it; null where nothing is said
   * @param interrupted for how long whoever served was interrupted in the turn; null where nothing
   *     is said
   */
  record HandoverWritten(
      SquadId squad,
      DutyWeek week,
      @Nullable MemberId writer,
      MemberId by,
      @Nullable TextRef learned,
      @Nullable TextRef watch,
      @Nullable Interrupted interrupted,
      Instant at)
      implements OfNote {

    @Override
    public List<TextRef> texts() {
      return Stream.of(learned, watch).filter(Objects::nonNull).toList();
    }
  }

  /**
   * Who takes over asks for more before they accept.
   *
   * @param member who serves first after the turn
   * @param by themselves, or a lead who asked for them
   */
  record HandoverAskedBack(
      SquadId squad, DutyWeek week, MemberId member, MemberId by, TextRef line, Instant at)
      implements OfNote {

    @Override
    public List<TextRef> texts() {
      return List.of(line);
    }
  }

  /**
   * Who takes over has accepted the note.
   *
   * @param member who serves first after the turn
   * @param by themselves, or a lead who accepted for them
   * @param open what they take over
   */
  record HandoverAccepted(
      SquadId squad, DutyWeek week, MemberId member, MemberId by, List<Taken> open, Instant at)
      implements OfNote {
    public HandoverAccepted {
      open = List.copyOf(open);
    }
  }

  /**
   * Something that was open when a note was accepted.
   *
   * @param week in which it was opened
   * @param opened when that was
   */
  record Taken(ItemId item, DutyWeek week, Instant opened) {}
}
