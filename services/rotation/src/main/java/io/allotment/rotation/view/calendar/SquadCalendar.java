package io.allotment.rotation.view.calendar;

import io.allotment.rotation.event.OfMember.MemberAdded;
import io.allotment.rotation.event.OfMember.MemberRemoved;
import io.allotment.rotation.event.OfTurn;
import io.allotment.rotation.event.RotationEvent;
import io.allotment.rotation.event.RotationEvent.SquadChanged;
import io.allotment.rotation.event.RotationEvent.SquadOpened;
import io.allotment.rotation.event.RotationEvent.TurnsPublished;
import io.allotment.rotation.model.DutyWeek;
import io.allotment.rotation.model.Handover;
import io.allotment.rotation.model.MemberId;
import io.allotment.rotation.model.SquadId;
import io.allotment.rotation.model.Turn;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * All parts of turns that were ever published in one squad, folded from its events.
 *
 * @param squad null before it was opened
 * @param announcedWeeks for how many weeks ahead turns are announced
 * @param members who is on the roster
 * @param changed when anything of it last changed
 */
record SquadCalendar(
    @Nullable SquadId squad,
    String name,
    ZoneId zone,
    int announcedWeeks,
    Set<MemberId> members,
    Map<DutyWeek, List<Entry>> weeks,
    Instant changed) {

  static final SquadCalendar NONE =
      new SquadCalendar(null, "", ZoneOffset.UTC, 0, Set.of(), new TreeMap<>(), Instant.EPOCH);

  static final BiFunction<SquadCalendar, RotationEvent, SquadCalendar> EVOLVE =
      SquadCalendar::after;

  Stream<Entry> entries() {
    return weeks.values().stream().flatMap(List::stream);
  }

  Firmness firmness(Entry entry, Instant now) {
    if (entry.cancelled()) {
      return Firmness.CANCELLED;
    }
    if (!entry.span().end().isAfter(now)) {
      return Firmness.SERVED;
    }
    return now.isBefore(announced(entry)) ? Firmness.PUBLISHED : Firmness.ANNOUNCED;
  }

  /** When an entry last changed, by the log or by becoming firmer. */
  Instant changed(Entry entry, Instant now) {
    Instant firmer =
        switch (firmness(entry, now)) {
          case SERVED -> entry.span().end();
          case ANNOUNCED -> announced(entry);
          case PUBLISHED, FORECAST, CANCELLED -> entry.changed();
        };
    return firmer.isAfter(entry.changed()) ? firmer : entry.changed();
  }

  private Instant announced(Entry entry) {
    LocalDateTime wall = LocalDateTime.ofInstant(entry.turn(), zone);
    return Handover.at(wall.minusWeeks(announcedWeeks), zone);
  }

  private SquadCalendar after(RotationEvent event) {
    return switch (event) {
      case SquadOpened(var id, var called, var handover, var policy, var days, var at) ->
          settled(id, called, handover.zone(), policy.frozenWeeks(), at);
      case SquadChanged(var id, var called, var handover, var policy, var days, var at) ->
          settled(id, called, handover.zone(), policy.frozenWeeks(), at);
      case MemberAdded added -> with(added.member(), true, added.at());
      case MemberRemoved removed -> with(removed.member(), false, removed.at());
      case TurnsPublished published -> with(published.turns(), published.at());
      case OfTurn of -> with(List.of(of.turn()), of.at());
      default -> this;
    };
  }

  private SquadCalendar settled(SquadId id, String called, ZoneId where, int ahead, Instant at) {
    boolean same = called.equals(name) && where.equals(zone) && ahead == announcedWeeks;
    Map<DutyWeek, List<Entry>> all = new TreeMap<>(weeks);
    if (!same) {
      all.replaceAll((_, of) -> of.stream().map(entry -> entry.resettled(at)).toList());
    }
    return new SquadCalendar(id, called, where, ahead, members, all, at);
  }

  private SquadCalendar with(MemberId member, boolean there, Instant at) {
    Set<MemberId> all = new HashSet<>(members);
    if (there) {
      all.add(member);
    } else {
      all.remove(member);
    }
    return new SquadCalendar(squad, name, zone, announcedWeeks, all, weeks, at);
  }

  private SquadCalendar with(List<Turn> turns, Instant at) {
    Map<DutyWeek, List<Entry>> all = new TreeMap<>(weeks);
    for (Turn turn : turns) {
      all.compute(
          turn.week(),
          (_, known) -> new EntriesOfTurn(turn, at).after(known == null ? List.of() : known));
    }
    return new SquadCalendar(squad, name, zone, announcedWeeks, members, all, at);
  }
}
