package io.allotment.capacity.event;

import io.allotment.capacity.event.OfSquad.DutyTold;
import io.allotment.capacity.event.OfSquad.MemberTold;
import io.allotment.capacity.event.OfSquad.SquadTold;
import io.allotment.capacity.model.Days;
import io.allotment.capacity.model.Gardeners;
import io.allotment.capacity.model.Measurement;
import io.allotment.capacity.model.Member;
import io.allotment.capacity.model.MemberId;
import io.allotment.capacity.model.Terms;
import io.allotment.capacity.model.Turn;
import io.allotment.capacity.model.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What the capacity of a squad follows from.
 *
 * @param zone null where nobody told of the squad
 * @param told how new the zone is
 * @param turns by week
 */
public record Facts(
    @Nullable ZoneId zone, Version told, Map<MemberId, Member> members, Map<String, Turn> turns) {

  public static final Facts NONE = new Facts(null, Version.NONE, Map.of(), Map.of());

  public Facts {
    members = Map.copyOf(members);
    turns = Map.copyOf(turns);
  }

  /** What is known of a member. */
  public Member member(MemberId member) {
    return members.getOrDefault(member, Member.UNKNOWN);
  }

  /** How new is what is known of a turn. */
  public Version turn(String week) {
    Turn turn = turns.get(week);
    return turn == null ? Version.NONE : turn.version();
  }

  /** What these days have under these terms. */
  public Measurement measure(Days days, Terms terms) {
    return Measurement.of(days, terms, members, Gardeners.of(clock(), turns.values()));
  }

  /** Which day it is for the squad. */
  public LocalDate day(Instant at) {
    return LocalDate.ofInstant(at, clock());
  }

  private ZoneId clock() {
    return zone == null ? ZoneOffset.UTC : zone;
  }

  Facts after(OfSquad event) {
    return switch (event) {
      case SquadTold of -> new Facts(of.zone(), of.version(), members, turns);
      case DutyTold of -> with(of.turn());
      case MemberTold of -> with(of);
      case OfSquad.PolicySet _, OfSquad.GardeningLetCount _ -> this;
    };
  }

  private Facts with(Turn turn) {
    Map<String, Turn> then = new HashMap<>(turns);
    then.put(turn.week(), turn);
    return new Facts(zone, told, members, then);
  }

  private Facts with(MemberTold of) {
    Map<MemberId, Member> then = new HashMap<>(members);
    Member before = member(of.member());
    then.put(of.member(), before.with(of.version(), of.availability(), of.allocation(), of.from()));
    return new Facts(zone, told, then, turns);
  }
}
