package io.allotment.capacity.hear;

import io.allotment.capacity.event.CapacityEvent;
import io.allotment.capacity.event.CapacityTags;
import io.allotment.capacity.event.Facts;
import io.allotment.capacity.event.Squads;
import io.allotment.capacity.model.Availability;
import io.allotment.capacity.model.Member;
import io.allotment.capacity.model.MemberId;
import io.allotment.capacity.model.Percent;
import io.allotment.capacity.model.SquadId;
import io.allotment.capacity.model.Stint;
import io.allotment.capacity.model.Version;
import io.allotment.capacity.tellmember.TellMember;
import io.allotment.proto.rotation.v1.AvailabilityGrpc;
import io.allotment.proto.rotation.v1.AvailabilityReply;
import io.allotment.proto.rotation.v1.AvailabilityRequest;
import io.allotment.proto.rotation.v1.MemberAvailability;
import io.allotment.runtime.command.Act;
import io.allotment.runtime.command.Commands;
import io.allotment.runtime.decide.Boundary;
import io.grpc.Channel;
import io.grpc.Status;
import io.grpc.StatusRuntimeException;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Asks rotation when the members of a squad are there, and has it recorded. */
@Component
public class Members {

  /** Who serves when a squad is first heard of has always served. */
  private static final LocalDate ALWAYS = LocalDate.of(2000, 1, 1);

  /**
   * Each answer replaces the one before, so it has to reach as far back as anything is looked up: a
   * year, and the iteration that ran then.
   */
  private static final int DAYS_BACK = 400;

  /** With today, 800 days in all: rotation answers no more. */
  private static final int DAYS_AHEAD = 399;

  private static final Duration PATIENCE = Duration.ofSeconds(10);

  private final Channel rotation;
  private final Commands<CapacityEvent> commands;
  private final Clock clock;
  private final Map<SquadId, Long> answered = new ConcurrentHashMap<>();

  Members(Channel rotation, Commands<CapacityEvent> commands, Clock clock) {
    this.rotation = rotation;
    this.commands = commands;
    this.clock = clock;
  }

  /**
   * Has recorded what rotation knows of a squad's members, unless it said so after this position of
   * its feed already.
   */
  void since(SquadId squad, long position) {
    if (answered.getOrDefault(squad, -1L) < position) {
      record(squad);
    }
  }

  /**
   * Has recorded what rotation knows now of a squad's members; nothing where there is no such
   * squad.
   *
   * @throws StatusRuntimeException if rotation does not answer
   */
  public void record(SquadId squad) {
    Facts known = facts(squad);
    LocalDate today = LocalDate.now(clock.withZone(zone(known)));
    ask(squad, today).ifPresent(reply -> record(squad, known, reply, today));
  }

  private Facts facts(SquadId squad) {
    return commands
        .fold(
            Boundary.of(CapacityTags.squad(squad)),
            Squads.NOTHING,
            WhenRotationTellsThenRecord.EVOLVE)
        .of(squad)
        .facts();
  }

  private static ZoneId zone(Facts known) {
    ZoneId zone = known.zone();
    return zone == null ? ZoneId.of("UTC") : zone;
  }

  private Optional<AvailabilityReply> ask(SquadId squad, LocalDate today) {
    try {
      return Optional.of(
          AvailabilityGrpc.newBlockingStub(rotation)
              .withDeadlineAfter(PATIENCE.toMillis(), TimeUnit.MILLISECONDS)
              .of(
                  AvailabilityRequest.newBuilder()
                      .setSquad(squad.value())
                      .setFrom(today.minusDays(DAYS_BACK).toString())
                      .setTo(today.plusDays(DAYS_AHEAD).toString())
                      .build()));
    } catch (StatusRuntimeException failed) {
      if (failed.getStatus().getCode() == Status.Code.NOT_FOUND) {
        return Optional.empty();
      }
      throw failed;
    }
  }

  private void record(SquadId squad, Facts known, AvailabilityReply reply, LocalDate today) {
    Telling telling = new Telling(squad, new Version(reply.getVersion()), known, today);
    Set<LocalDate> holidays =
        reply.getHolidaysList().stream().map(LocalDate::parse).collect(Collectors.toSet());
    Set<MemberId> gone = new HashSet<>(known.members().keySet());
    for (MemberAvailability told : reply.getMembersList()) {
      MemberId member = new MemberId(told.getMember());
      gone.remove(member);
      List<Stint> stints = serving(known, known.members().get(member), today);
      tell(
          telling,
          member,
          Presence.availability(told, stints, holidays),
          Presence.allocation(told));
    }
    for (MemberId member : gone) {
      Member before = known.member(member);
      Availability was = before.availability();
      List<Stint> stints = was.stints().stream().map(stint -> ended(stint, today)).toList();
      Availability now = new Availability(stints, was.pattern(), was.holidays(), was.absences());
      tell(telling, member, now, before.allocation().on(today));
    }
    answered.merge(squad, reply.getVersion(), Math::max);
  }

  /** An answer of rotation, on what was known before, and the day it was given. */
  private record Telling(SquadId squad, Version version, Facts known, LocalDate today) {}

  private void tell(Telling telling, MemberId member, Availability now, Percent allocation) {
    Member before = telling.known.member(member);
    Member then = before.with(telling.version, now, allocation, telling.today);
    if (!then.equals(new Member(telling.version, before.availability(), before.allocation()))) {
      Act act =
          Act.ofService(
              "capacity",
              "member/%s/%s/%d".formatted(telling.squad, member, telling.version.value()),
              clock.instant());
      var _ =
          commands.send(
              act,
              new TellMember(
                  telling.squad,
                  member,
                  telling.version,
                  now,
                  allocation,
                  telling.today,
                  act.at()));
    }
  }

  private static List<Stint> serving(Facts known, @Nullable Member before, LocalDate today) {
    List<Stint> stints = before == null ? List.of() : before.availability().stints();
    if (stints.stream().anyMatch(stint -> stint.last() == null)) {
      return stints;
    }
    Stint now = new Stint(known.members().isEmpty() ? ALWAYS : today, null);
    return Stream.concat(stints.stream(), Stream.of(now)).toList();
  }

  private static Stint ended(Stint stint, LocalDate today) {
    return stint.last() == null ? new Stint(stint.first(), today.minusDays(1)) : stint;
  }
}
