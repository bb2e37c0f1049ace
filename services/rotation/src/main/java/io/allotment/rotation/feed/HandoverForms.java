package io.allotment.rotation.feed;

import com.google.protobuf.Message;
import com.google.protobuf.Timestamp;
import io.allotment.proto.rotation.v1.CarriedItem;
import io.allotment.proto.rotation.v1.HandoverChanged;
import io.allotment.proto.rotation.v1.HandoverItemChanged;
import io.allotment.proto.rotation.v1.HandoverStep;
import io.allotment.proto.rotation.v1.PullInChanged;
import io.allotment.rotation.event.OfItem;
import io.allotment.rotation.event.OfItem.ItemClosed;
import io.allotment.rotation.event.OfNote;
import io.allotment.rotation.event.OfNote.HandoverAccepted;
import io.allotment.rotation.event.OfNote.HandoverAskedBack;
import io.allotment.rotation.event.OfNote.HandoverWritten;
import io.allotment.rotation.event.OfPullIn;
import io.allotment.rotation.event.OfPullIn.PullInAnswered;
import io.allotment.rotation.model.DutyWeek;
import io.allotment.rotation.model.Interrupted;
import io.allotment.rotation.model.ItemId;
import java.time.Instant;
import java.util.List;

/** The public form of what is handed over: ids and times, without a word of what was written. */
final class HandoverForms {
  private HandoverForms() {}

  static Message note(OfNote event) {
    return switch (event) {
      case HandoverWritten text -> written(text);
      case HandoverAskedBack _ -> note(event, HandoverStep.HANDOVER_STEP_ASKED_BACK, List.of());
      case HandoverAccepted accepted ->
          note(
              event,
              HandoverStep.HANDOVER_STEP_ACCEPTED,
              accepted.open().stream()
                  .map(taken -> item(taken.item(), taken.week(), taken.opened()))
                  .toList());
    };
  }

  private static Message written(HandoverWritten text) {
    var note = note(text, HandoverStep.HANDOVER_STEP_WRITTEN, List.of());
    Interrupted interrupted = text.interrupted();
    return interrupted == null
        ? note
        : note.toBuilder().setInterruptedMinutes(interrupted.minutes()).build();
  }

  private static HandoverChanged note(OfNote event, HandoverStep step, List<CarriedItem> open) {
    return HandoverChanged.newBuilder()
        .setSquad(event.squad().value())
        .setWeek(event.week().toString())
        .setStep(step)
        .setAt(timestamp(event.at()))
        .addAllOpen(open)
        .build();
  }

  static Message item(OfItem event) {
    var changed =
        HandoverItemChanged.newBuilder()
            .setSquad(event.squad().value())
            .setItem(item(event.item(), event.week(), event.opened()));
    return event instanceof ItemClosed
        ? changed.setClosed(timestamp(event.at())).build()
        : changed.build();
  }

  static Message pullIn(OfPullIn event) {
    return PullInChanged.newBuilder()
        .setSquad(event.squad().value())
        .setPullIn(event.pullIn().value())
        .setWeek(event.week().toString())
        .setAnswered(event instanceof PullInAnswered)
        .build();
  }

  private static CarriedItem item(ItemId item, DutyWeek week, Instant opened) {
    return CarriedItem.newBuilder()
        .setItem(item.value())
        .setWeek(week.toString())
        .setOpened(timestamp(opened))
        .build();
  }

  private static Timestamp timestamp(Instant at) {
    return Timestamp.newBuilder().setSeconds(at.getEpochSecond()).setNanos(at.getNano()).build();
  }
}
