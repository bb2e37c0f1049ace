package io.allotment.rotation.event;

import io.allotment.rotation.event.RotationEvent.OfHandover;
import io.allotment.rotation.model.DutyWeek;
import io.allotment.rotation.model.ItemId;
import io.allotment.rotation.model.MemberId;
import io.allotment.rotation.model.SquadId;
import io.allotment.runtime.decide.TextRef;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What happened to one thing that is carried from note to note until somebody closes it. */
public sealed interface OfItem extends OfHandover {

  ItemId item();

  /** The week of the turn in which it was opened. */
  DutyWeek week();

  /** When it was opened. */
  Instant opened();

  /**
   * Something is open.
   *
   * @param member who serves in the turn; null where nobody does
   * @param by themselves, or a lead for them
   */
  record ItemOpened(
      SquadId squad,
      ItemId item,
      DutyWeek week,
      @Nullable MemberId member,
      MemberId by,
      TextRef text,
      Instant at)
      implements OfItem {

    @Override
    public Instant opened() {
      return at;
    }

    @Override
    public List<TextRef> texts() {
      return List.of(text);
    }
  }

  /** It is done, and carried no further. */
  record ItemClosed(
      SquadId squad, ItemId item, DutyWeek week, MemberId by, Instant opened, Instant at)
      implements OfItem {}

  /** It was not done after all, and is carried on. */
  record ItemReopened(
      SquadId squad, ItemId item, DutyWeek week, MemberId by, Instant opened, Instant at)
      implements OfItem {}
}
