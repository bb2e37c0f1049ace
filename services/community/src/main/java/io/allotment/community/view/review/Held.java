package io.allotment.community.view.review;

import io.allotment.community.event.CommunityEvent;
import io.allotment.community.event.OfReview;
import io.allotment.community.event.OfReview.MemberJoined;
import io.allotment.community.event.OfReview.NoteWritten;
import io.allotment.community.event.OfReview.PartEntered;
import io.allotment.community.event.OfReview.ReviewAbandoned;
import io.allotment.community.event.OfReview.ReviewClosed;
import io.allotment.community.event.OfReview.ReviewOpened;
import io.allotment.community.model.MemberId;
import io.allotment.community.model.NoteId;
import io.allotment.community.model.Part;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A review with all that is told of it. Written by one thread, as its events are read. */
final class Held {

  private final ReviewOpened opened;
  private final Set<MemberId> members = new LinkedHashSet<>();
  private final Map<Part, Instant> entered = new EnumMap<>(Part.class);
  private final Map<NoteId, Noted> notes = new LinkedHashMap<>();
  private Part part = Part.ROSTER;
  private @Nullable CommunityEvent end;

  /** A note as it was written first, and last. */
  record Noted(NoteWritten first, NoteWritten last) {}

  private Held(ReviewOpened opened) {
    this.opened = opened;
    members.add(opened.lead());
    entered.put(part, opened.at());
  }

  /** The review that these events are of; null where it was never opened. */
  static @Nullable Held of(Collection<CommunityEvent> events) {
    Held held = null;
    for (CommunityEvent event : events) {
      if (event instanceof ReviewOpened opened) {
        held = new Held(opened);
      } else if (held != null && event instanceof OfReview of) {
        held.take(of);
      }
    }
    return held;
  }

  private void take(OfReview event) {
    switch (event) {
      case ReviewOpened _ -> throw new IllegalStateException("a review is opened once");
      case PartEntered of -> {
        part = of.part();
        entered.putIfAbsent(part, of.at());
      }
      case MemberJoined of -> members.add(of.member());
      case NoteWritten of ->
          notes.merge(
              of.note(), new Noted(of, of), (before, now) -> new Noted(before.first(), now.last()));
      case ReviewClosed of -> end = of;
      case ReviewAbandoned of -> end = of;
    }
  }

  ReviewOpened opened() {
    return opened;
  }

  Collection<MemberId> members() {
    return members;
  }

  List<Noted> notes() {
    return new ArrayList<>(notes.values());
  }

  /** Where it is; null where it is over. */
  @Nullable Part part() {
    return end == null ? part : null;
  }

  /** When a part was first entered; null where it never was. */
  @Nullable Instant entered(Part of) {
    return entered.get(of);
  }

  /** When it ended; null where it has not. */
  @Nullable Instant ended() {
    return end == null ? null : end.at();
  }

  /** What it is called where programs read it: open, closed or abandoned. */
  String state() {
    return end == null ? "open" : end instanceof ReviewClosed ? "closed" : "abandoned";
  }
}
