package io.allotment.capacity.hear;

import io.allotment.capacity.model.Availability;
import io.allotment.capacity.model.Away;
import io.allotment.capacity.model.Days;
import io.allotment.capacity.model.Percent;
import io.allotment.capacity.model.Stint;
import io.allotment.capacity.model.WorkingPattern;
import io.allotment.proto.rotation.v1.DayAway;
import io.allotment.proto.rotation.v1.MemberAvailability;
import java.math.BigInteger;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Set;

/** What rotation answers of a member, in the words of this service. */
final class Presence {

  private Presence() {}

  /** How much of them is the squad's: a fraction, in whole hundredths rounded down. */
  static Percent allocation(MemberAvailability told) {
    String[] parts = told.getAllocation().split("/", -1);
    BigInteger over = new BigInteger(parts[0]).multiply(BigInteger.valueOf(100));
    return new Percent(
        (parts.length == 1 ? over : over.divide(new BigInteger(parts[1]))).intValueExact());
  }

  /** When they are there, in these stints. */
  static Availability availability(
      MemberAvailability told, List<Stint> stints, Set<LocalDate> holidays) {
    return new Availability(
        stints,
        pattern(told.getWorkingDaysList()),
        holidays,
        told.getAwayList().stream().map(Presence::away).toList());
  }

  private static WorkingPattern pattern(List<String> days) {
    return new WorkingPattern(
        Arrays.stream(DayOfWeek.values()).map(day -> days.contains(day.name()) ? 2 : 0).toList());
  }

  private static Away away(DayAway told) {
    LocalDate day = LocalDate.parse(told.getDay());
    return new Away(new Days(day, day), told.getHalves() == 1);
  }
}
