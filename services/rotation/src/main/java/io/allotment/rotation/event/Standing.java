package io.allotment.rotation.event;

import io.allotment.rotation.event.RotationEvent.AbsenceRecorded;
import io.allotment.rotation.event.RotationEvent.AbsenceWithdrawn;
import io.allotment.rotation.event.RotationEvent.InSquad;
import io.allotment.rotation.event.RotationEvent.OfHandover;
import io.allotment.rotation.event.RotationEvent.OfPay;
import io.allotment.rotation.event.RotationEvent.SquadChanged;
import io.allotment.rotation.event.RotationEvent.SquadOpened;
import io.allotment.rotation.model.Garden;
import io.allotment.rotation.model.Handover;
import io.allotment.rotation.model.Member;
import io.allotment.rotation.model.MemberId;
import io.allotment.rotation.model.SquadId;
import io.allotment.rotation.model.SquadPlan;
import io.allotment.rotation.model.SwapId;
import io.allotment.runtime.decide.Boundary;
import io.allotment.runtime.decide.Decider;
import io.allotment.runtime.decide.Decision;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * How things stand after the events of a boundary. Squads whose label was read are known in full,
 * their names among {@code names}. Of any other squad the garden holds only what concerns the
 * members whose label was read: that they serve there, and their turns.
 *
 * @param names of the squads that are open, as far as read
 * @param garden what the planner looks at
 * @param notes what else is known of members, those who left included
 * @param swaps those that were ever proposed
 */
public record Standing(
    SortedMap<SquadId, String> names,
    Garden garden,
    Map<SquadId, Map<MemberId, Note>> notes,
    SortedMap<SwapId, Swap> swaps) {
  public static final Standing EMPTY = of(Garden.EMPTY);

  /** How things stand after one more event. */
  public static final BiFunction<Standing, RotationEvent, Standing> EVOLVE = Standing::after;

  /**
   * What the roster does not say of a member.
   *
   * @param untrained said to be so before a plan was drawn
   * @param declined opted out and did not opt in since by their own word
   * @param shadowWeeksLeft as they were when the member left; null while they are in the squad
   */
  public record Note(boolean untrained, boolean declined, @Nullable Integer shadowWeeksLeft) {
    public static final Note NONE = new Note(false, false, null);

    Note withUntrained(boolean said) {
      return new Note(said, declined, shadowWeeksLeft);
    }

    Note withDeclined(boolean out) {
      return new Note(untrained, out, shadowWeeksLeft);
    }

    Note withShadowWeeksLeft(@Nullable Integer weeks) {
      return new Note(untrained, declined, weeks);
    }
  }

  /** Of this garden nothing else is known. */
  public static Standing of(Garden garden) {
    return new Standing(new TreeMap<>(), garden, Map.of(), new TreeMap<>());
  }

  /** A decider over how things stand. */
  public static <C> Decider<C, Standing, RotationEvent> decider(
      BiFunction<C, Standing, Decision<RotationEvent>> decide, Function<C, Boundary> boundary) {
    return new Decider<>(EMPTY, decide, EVOLVE, boundary, RotationTags::of);
  }

  /** The squad, if it is open and its label was read. */
  public @Nullable SquadPlan squad(SquadId squad) {
    return names.containsKey(squad) ? garden.squad(squad) : null;
  }

  /** The name of a squad that is open. */
  public String nameOf(SquadId squad) {
    return names.getOrDefault(squad, squad.value());
  }

  /** The squads someone is on the roster of. */
  public SortedSet<SquadId> squadsOf(MemberId member) {
    TreeSet<SquadId> squads = new TreeSet<>();
    for (SquadPlan plan : garden.squads().values()) {
      if (plan.members().containsKey(member)) {
        squads.add(plan.id());
      }
    }
    return squads;
  }

  /**
   * The squads that are concerned when someone can serve or cannot: where they are on the roster,
   * and where they are a guest with a turn, or a part of one, that is not posted.
   */
  public SortedSet<SquadId> servesIn(MemberId member) {
    TreeSet<SquadId> squads = new TreeSet<>();
    for (SquadPlan plan : garden.squads().values()) {
      if (plan.members().containsKey(member) || plan.isServedByGuest(member)) {
        squads.add(plan.id());
      }
    }
    return squads;
  }

  /** A squad and those that share people with it. */
  public SortedSet<SquadId> neighbours(SquadId squad) {
    TreeSet<SquadId> squads = new TreeSet<>(Set.of(squad));
    people(squad).forEach(person -> squads.addAll(servesIn(person)));
    return squads;
  }

  /** Who is on the roster of a squad, and its guests with a turn that is not posted. */
  public SortedSet<MemberId> people(SquadId squad) {
    SquadPlan plan = garden.squad(squad);
    TreeSet<MemberId> people = new TreeSet<>();
    if (plan != null) {
      people.addAll(plan.members().keySet());
      plan.guests().stream().filter(plan::isServedByGuest).forEach(people::add);
    }
    return people;
  }

  /** The line of a member in a squad's roster. */
  public @Nullable Member member(SquadId squad, MemberId member) {
    SquadPlan plan = garden.squad(squad);
    return plan == null ? null : plan.members().get(member);
  }

  public @Nullable Note note(SquadId squad, MemberId member) {
    return notes.getOrDefault(squad, Map.of()).get(member);
  }

  /** After these events, in this order. */
  public Standing after(Iterable<? extends RotationEvent> events) {
    Standing standing = this;
    for (RotationEvent event : events) {
      standing = standing.after(event);
    }
    return standing;
  }

  /** After one more event. */
  public Standing after(RotationEvent event) {
    return switch (event) {
      case AbsenceRecorded recorded ->
          in(garden.withAbsence(recorded.member(), recorded.absence(), recorded.span()));
      case AbsenceWithdrawn withdrawn ->
          in(garden.withoutAbsence(withdrawn.member(), withdrawn.absence()));
      case SquadOpened(var squad, var name, var handover, var policy, var days, var at) ->
          named(squad, name).in(plan(squad).withSettings(handover, days, policy));
      case SquadChanged(var squad, var name, var handover, var policy, var days, var at) ->
          named(squad, name).in(plan(squad).withSettings(handover, days, policy));
      case OfMember of -> OfMembers.after(this, of);
      case OfSwap of -> OfSwaps.after(this, of);
      case OfHandover _, OfPay _ -> this;
      case InSquad in -> in(OfPlans.after(plan(in.squad()), in));
    };
  }

  SquadPlan plan(SquadId squad) {
    SquadPlan plan = garden.squad(squad);
    return plan == null ? SquadPlan.of(squad, Handover.weekly(ZoneOffset.UTC)) : plan;
  }

  Standing in(SquadPlan plan) {
    return in(garden.with(plan));
  }

  private Standing in(Garden after) {
    return new Standing(names, after, notes, swaps);
  }

  Standing with(Swap swap) {
    TreeMap<SwapId, Swap> all = new TreeMap<>(swaps);
    all.put(swap.id(), swap);
    return new Standing(names, garden, notes, all);
  }

  private Standing named(SquadId squad, String name) {
    TreeMap<SquadId, String> all = new TreeMap<>(names);
    all.put(squad, name);
    return new Standing(all, garden, notes, swaps);
  }

  Standing noted(SquadId squad, MemberId member, UnaryOperator<Note> change) {
    Note was = note(squad, member);
    Note note = change.apply(was == null ? Note.NONE : was);
    Map<SquadId, Map<MemberId, Note>> all = new TreeMap<>(notes);
    Map<MemberId, Note> ofSquad = new TreeMap<>(notes.getOrDefault(squad, Map.of()));
    ofSquad.put(member, note);
    all.put(squad, ofSquad);
    return new Standing(names, garden, all, swaps);
  }
}
