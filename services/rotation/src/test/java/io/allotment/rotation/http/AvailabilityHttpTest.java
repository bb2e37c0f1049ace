package io.allotment.rotation.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.allotment.proto.rotation.v1.AvailabilityReply;
import io.allotment.proto.rotation.v1.DayAway;
import io.allotment.proto.rotation.v1.MemberAvailability;
import io.grpc.Status;
import io.grpc.StatusRuntimeException;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What other services are told of when members are there. */
class AvailabilityHttpTest {

  private static RunningRotation rotation;

  @BeforeAll
  static void start() {
    rotation = new RunningRotation();
  }

  @AfterAll
  static void stop() {
    rotation.close();
  }

  @Test
  void membersAreToldWithTheirDaysAndTheSquadsHolidays() {
    rotation.admin().importCsv("", Plots.squad("there")).mustBe(200);
    AvailabilityReply before = rotation.availability("there", "2026-12-21", "2027-01-08");
    assertThat(before.getHolidaysList()).isEmpty();
    assertThat(before.getMembersList())
        .extracting(MemberAvailability::getMember)
        .containsExactly("there-ines", "there-jon", "there-yara");
    assertThat(before.getMembers(1).getWorkingDaysList())
        .containsExactly("MONDAY", "TUESDAY", "THURSDAY", "FRIDAY");
    assertThat(before.getMembers(1).getAllocation()).isEqualTo("1");
    assertThat(before.getMembers(1).getAwayList()).isEmpty();

    Api lead = rotation.as("lea", "lead:there");
    lead.put("/api/squads/there/holidays", "{\"region\":\"DE-BY\"}").mustBe(200);
    lead.post("/api/members/there-jon/absences", "{\"from\":\"2027-01-07\",\"to\":\"2027-02-01\"}")
        .mustBe(201);
    AvailabilityReply after = rotation.availability("there", "2026-12-21", "2027-01-08");
    assertThat(after.getVersion()).isGreaterThan(before.getVersion());
    assertThat(after.getHolidaysList())
        .containsExactly("2026-12-25", "2026-12-26", "2027-01-01", "2027-01-06");
    assertThat(after.getMembers(1).getAwayList())
        .isEqualTo(List.of(whole("2027-01-07"), whole("2027-01-08")));
    assertThat(after.getMembers(0).getAwayList()).isEmpty();
  }

  private static DayAway whole(String day) {
    return DayAway.newBuilder().setDay(day).setHalves(2).build();
  }

  @ParameterizedTest
  @CsvSource({
    "nowhere, 2026-12-01, 2026-12-31, NOT_FOUND",
    "not a squad, 2026-12-01, 2026-12-31, INVALID_ARGUMENT",
    "nowhere, 2026-12-02, 2026-12-01, INVALID_ARGUMENT",
    "nowhere, 2026-12-01, 2036-12-01, INVALID_ARGUMENT",
    "nowhere, tomorrow, 2036-12-01, INVALID_ARGUMENT"
  })
  void whatMakesNoSenseIsRefused(String squad, String from, String to, Status.Code code) {
    assertThatThrownBy(() -> rotation.availability(squad, from, to))
        .isInstanceOfSatisfying(
            StatusRuntimeException.class,
            refused -> assertThat(refused.getStatus().getCode()).isEqualTo(code));
  }
}
