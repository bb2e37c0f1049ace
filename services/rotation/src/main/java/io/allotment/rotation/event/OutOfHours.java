package io.allotment.rotation.event;

import io.allotment.rotation.event.OfMember.MemberRemoved;
import io.allotment.rotation.event.OfOutOfHours.OutOfHoursChosen;
import io.allotment.rotation.event.OfOutOfHours.OutOfHoursJoined;
import io.allotment.rotation.event.OfOutOfHours.OutOfHoursLeft;
import io.allotment.rotation.event.RotationEvent.InSquad;
import io.allotment.rotation.model.HourTerms;
import io.allotment.rotation.model.MemberId;
import io.allotment.rotation.model.OnCall;
import io.allotment.rotation.model.OutOfHoursPolicy;
import io.allotment.rotation.model.SquadId;
import io.allotment.rotation.model.Timeline;
import io.allotment.runtime.decide.Boundary;
import io.allotment.runtime.decide.Decider;
import io.allotment.runtime.decide.Decision;
import java.time.Instant;
import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What was paid out of hours when, and who was on call for it, beside the turns. Kept apart from
 * {@link Standing} because nobody who plans reads it.
 *
 * <p>Somebody is on call until they say otherwise, leave the squad, or it has none of this any
 * more; after that only by another act of theirs.
 *
 * @param terms of each squad that was read in full
 * @param onCall of each squad, whoever ever was
 */
public record OutOfHours(
    Standing standing,
    SortedMap<SquadId, Timeline<HourTerms>> terms,
    SortedMap<SquadId, SortedMap<MemberId, Timeline<OnCall>>> onCall) {
  public static final OutOfHours EMPTY =
      new OutOfHours(Standing.EMPTY, new TreeMap<>(), new TreeMap<>());

  /** How things stand after one more event. */
  public static final BiFunction<OutOfHours, RotationEvent, OutOfHours> EVOLVE = OutOfHours::after;

  private static final Timeline<HourTerms> UNPAID = Timeline.of(HourTerms.NONE);
  private static final Timeline<OnCall> NEVER = Timeline.of(OnCall.NOT);

  /** A decider that reads all that happened in one squad. */
  public static <C> Decider<C, OutOfHours, RotationEvent> decider(
      BiFunction<C, OutOfHours, Decision<RotationEvent>> decide, Function<C, SquadId> squad) {
    return new Decider<>(
        EMPTY,
        decide,
        EVOLVE,
        squad.andThen(one -> Boundary.of(RotationTags.squad(one))),
        RotationTags::of);
  }

  /** The policy of a squad as it was chosen last; null where it has none. */
  public @Nullable OutOfHoursPolicy policy(SquadId squad) {
    return termsOf(squad).last().policy();
  }

  public Timeline<HourTerms> termsOf(SquadId squad) {
    return terms.getOrDefault(squad, UNPAID);
  }

  public Timeline<OnCall> onCall(SquadId squad, MemberId member) {
    return people(squad).getOrDefault(member, NEVER);
  }

  /** Who is on call in a squad. */
  public SortedSet<MemberId> onCall(SquadId squad) {
    TreeSet<MemberId> now = new TreeSet<>();
    people(squad)
        .forEach(
            (member, line) -> {
              if (line.last().zone() != null) {
                now.add(member);
              }
            });
    return now;
  }

  OutOfHours after(RotationEvent event) {
    OutOfHours after = new OutOfHours(standing.after(event), terms, onCall).said(event);
    return event instanceof InSquad in
        ? after.under(in, in instanceof OutOfHoursChosen of ? of.policy() : policy(in.squad()))
        : after;
  }

  private OutOfHours said(RotationEvent event) {
    if (event instanceof OfOutOfHours of) {
      return switch (of) {
        case OutOfHoursChosen(var squad, var policy, var at) ->
            policy == null ? nobodyOnCall(squad, at) : this;
        case OutOfHoursJoined(var squad, var member, var zone, var at) ->
            with(squad, member, at, new OnCall(zone));
        case OutOfHoursLeft(var squad, var member, var at) -> with(squad, member, at, OnCall.NOT);
      };
    }
    return event instanceof MemberRemoved(var squad, var member, var at)
            && people(squad).containsKey(member)
        ? with(squad, member, at, OnCall.NOT)
        : this;
  }

  private OutOfHours nobodyOnCall(SquadId squad, Instant at) {
    OutOfHours after = this;
    for (MemberId member : onCall(squad)) {
      after = after.with(squad, member, at, OnCall.NOT);
    }
    return after;
  }

  private OutOfHours under(InSquad event, @Nullable OutOfHoursPolicy policy) {
    Timeline<HourTerms> known = termsOf(event.squad());
    HourTerms now = HourTerms.of(standing.plan(event.squad()), policy);
    return now.equals(known.last())
        ? this
        : new OutOfHours(standing, put(terms, event.squad(), known.then(event.at(), now)), onCall);
  }

  private OutOfHours with(SquadId squad, MemberId member, Instant at, OnCall says) {
    var people = put(people(squad), member, onCall(squad, member).then(at, says));
    return new OutOfHours(standing, terms, put(onCall, squad, people));
  }

  private SortedMap<MemberId, Timeline<OnCall>> people(SquadId squad) {
    return onCall.getOrDefault(squad, Collections.emptySortedMap());
  }

  private static <K extends Comparable<K>, V> SortedMap<K, V> put(Map<K, V> map, K key, V value) {
    TreeMap<K, V> all = new TreeMap<>(map);
    all.put(key, value);
    return all;
  }
}
