package io.allotment.rotation.view.handover;

import io.allotment.rotation.directory.Directory;
import io.allotment.rotation.directory.Names;
import io.allotment.rotation.directory.Person;
import io.allotment.rotation.event.HandoverItem;
import io.allotment.rotation.event.HandoverNote;
import io.allotment.rotation.event.Handovers;
import io.allotment.rotation.event.OfPullIn.MentorPulledIn;
import io.allotment.rotation.event.OfPullIn.PullInAnswered;
import io.allotment.rotation.event.PullIn;
import io.allotment.rotation.model.MemberId;
import io.allotment.rotation.model.SquadId;
import io.allotment.rotation.model.SquadPlan;
import io.allotment.rotation.model.Turn;
import io.allotment.rotation.view.handover.HandoverView.PullInView;
import io.allotment.rotation.view.handover.HandoverView.Said;
import io.allotment.runtime.decide.TextId;
import io.allotment.runtime.decide.TextRef;
import io.allotment.runtime.security.Caller;
import io.allotment.runtime.text.Texts;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What it takes to show what is handed over: how things stand, names, texts, and who asks. */
record Reading(
    Handovers handovers,
    SquadPlan plan,
    Names names,
    Map<TextId, String> texts,
    MemberId caller,
    boolean leads,
    Instant now) {

  static Reading of(
      Handovers handovers,
      SquadPlan plan,
      Collection<Turn> turns,
      Directory directory,
      Texts texts,
      Caller caller,
      Instant now) {
    SquadId squad = plan.id();
    Set<MemberId> people = new LinkedHashSet<>(plan.members().keySet());
    Set<TextRef> refs = new LinkedHashSet<>();
    for (Turn turn : turns) {
      turn.pieces().forEach(piece -> people.add(piece.member()));
      collect(handovers.note(squad, turn.week()), people, refs);
    }
    handovers.items().values().forEach(item -> collect(item, people, refs));
    handovers.pullIns().values().forEach(pullIn -> collect(pullIn, people, refs));
    people.addAll(plan.guests());
    return new Reading(
        handovers,
        plan,
        directory.names(people),
        texts.read(refs),
        new MemberId(caller.member()),
        caller.leads(squad.value()),
        now);
  }

  private static void collect(HandoverNote note, Set<MemberId> people, Set<TextRef> refs) {
    if (note.written() != null) {
      people.add(note.written().by());
      refs.addAll(note.written().texts());
    }
    note.asked()
        .forEach(
            asked -> {
              people.add(asked.by());
              people.add(asked.member());
              refs.addAll(asked.texts());
            });
    if (note.accepted() != null) {
      people.add(note.accepted().by());
      people.add(note.accepted().member());
    }
  }

  private static void collect(HandoverItem item, Set<MemberId> people, Set<TextRef> refs) {
    people.add(item.opened().by());
    refs.addAll(item.opened().texts());
    if (item.closed() != null) {
      people.add(item.closed().by());
    }
  }

  private static void collect(PullIn pullIn, Set<MemberId> people, Set<TextRef> refs) {
    people.addAll(List.of(pullIn.asked().member(), pullIn.asked().by(), pullIn.asked().mentor()));
    refs.addAll(pullIn.asked().texts());
    if (pullIn.answered() != null) {
      people.add(pullIn.answered().by());
      refs.addAll(pullIn.answered().texts());
    }
  }

  Words words(TextRef ref) {
    return new Words(ref.id(), texts.get(ref.id()), handovers.erased().contains(ref.id()));
  }

  @Nullable Words wordsOrNull(@Nullable TextRef ref) {
    return ref == null ? null : words(ref);
  }

  Person person(MemberId member) {
    return names.person(member);
  }

  @Nullable Person personOrNull(@Nullable MemberId member) {
    return names.personOrNull(member);
  }

  OffsetDateTime wall(Instant at) {
    return at.atZone(plan.handover().zone()).toOffsetDateTime();
  }

  PullInView pullIn(PullIn one) {
    MentorPulledIn asked = one.asked();
    PullInAnswered answered = one.answered();
    return new PullInView(
        asked.pullIn(),
        asked.week(),
        person(asked.member()),
        person(asked.by()),
        person(asked.mentor()),
        words(asked.tried()),
        words(asked.needed()),
        wall(asked.at()),
        answered == null
            ? null
            : new Said(
                words(answered.line()),
                person(answered.mentor()),
                person(answered.by()),
                wall(answered.at())),
        answered == null && (leads || caller.equals(asked.mentor())));
  }
}
