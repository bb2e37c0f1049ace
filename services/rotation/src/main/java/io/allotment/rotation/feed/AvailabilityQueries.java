package io.allotment.rotation.feed;

import io.allotment.eventlog.EventLog;
import io.allotment.proto.rotation.v1.AvailabilityGrpc;
import io.allotment.proto.rotation.v1.AvailabilityReply;
import io.allotment.proto.rotation.v1.AvailabilityRequest;
import io.allotment.proto.rotation.v1.DayAway;
import io.allotment.proto.rotation.v1.MemberAvailability;
import io.allotment.rotation.event.Standing;
import io.allotment.rotation.holidays.PublicHolidays;
import io.allotment.rotation.model.Absence;
import io.allotment.rotation.model.DaysAway;
import io.allotment.rotation.model.HolidayPolicy;
import io.allotment.rotation.model.Member;
import io.allotment.rotation.model.SquadId;
import io.allotment.rotation.model.SquadPlan;
import io.allotment.rotation.view.standing.Standings;
import io.grpc.Status;
import io.grpc.stub.StreamObserver;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Answers other services when the members of a squad are there. */
@Component
class AvailabilityQueries extends AvailabilityGrpc.AvailabilityImplBase {

  private static final int MOST_DAYS = 800;

  private final Standings standings;
  private final PublicHolidays calendars;
  private final EventLog log;

  AvailabilityQueries(Standings standings, PublicHolidays calendars, EventLog log) {
    this.standings = standings;
    this.calendars = calendars;
    this.log = log;
  }

  @Override
  public void of(AvailabilityRequest request, StreamObserver<AvailabilityReply> reply) {
    try {
      LocalDate from = LocalDate.parse(request.getFrom());
      LocalDate to = LocalDate.parse(request.getTo());
      long days = ChronoUnit.DAYS.between(from, to) + 1;
      if (days < 1 || days > MOST_DAYS) {
        throw new DateTimeException(
            "%s to %s is not between 1 and %d days".formatted(from, to, MOST_DAYS));
      }
      long version = log.freshHead();
      SquadId squad = new SquadId(request.getSquad());
      Standing standing = standings.around(Set.of(squad));
      SquadPlan plan = standing.squad(squad);
      if (plan == null) {
        reply.onError(Status.NOT_FOUND.asRuntimeException());
        return;
      }
      reply.onNext(answer(version, standing, plan, from, to));
      reply.onCompleted();
    } catch (DateTimeException | IllegalArgumentException shape) {
      reply.onError(
          Status.INVALID_ARGUMENT.withDescription(shape.getMessage()).asRuntimeException());
    }
  }

  private AvailabilityReply answer(
      long version, Standing standing, SquadPlan plan, LocalDate from, LocalDate to) {
    AvailabilityReply.Builder reply = AvailabilityReply.newBuilder().setVersion(version);
    holidays(plan.values().policy(), from, to).forEach(day -> reply.addHolidays(day.toString()));
    for (Member member : plan.members().values()) {
      Collection<Absence> absences =
          standing.garden().absences().getOrDefault(member.id(), new TreeMap<>()).values();
      reply.addMembers(member(member, plan, absences, from, to));
    }
    return reply.build();
  }

  private Collection<LocalDate> holidays(
      @Nullable HolidayPolicy policy, LocalDate from, LocalDate to) {
    return policy == null
        ? Set.of()
        : calendars.between(policy.region(), from, to).orElseGet(TreeMap::new).keySet();
  }

  private static MemberAvailability member(
      Member member, SquadPlan plan, Collection<Absence> absences, LocalDate from, LocalDate to) {
    MemberAvailability.Builder there =
        MemberAvailability.newBuilder()
            .setMember(member.id().value())
            .setAllocation(member.allocation().toString());
    member.pattern().days().stream()
        .filter(day -> plan.workingDays().contains(day))
        .forEach(day -> there.addWorkingDays(day.name()));
    DaysAway.between(from, to, plan.handover().zone(), absences)
        .forEach(
            (day, halves) ->
                there.addAway(DayAway.newBuilder().setDay(day.toString()).setHalves(halves)));
    return there.build();
  }
}
