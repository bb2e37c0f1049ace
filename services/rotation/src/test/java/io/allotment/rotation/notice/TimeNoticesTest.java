package io.allotment.rotation.notice;

import static io.allotment.rotation.Sample.CHECKOUT;
import static io.allotment.rotation.Sample.INES;
import static io.allotment.rotation.Sample.JON;
import static io.allotment.rotation.Sample.KIM;
import static io.allotment.rotation.Sample.LEA;
import static io.allotment.rotation.Sample.NOW;
import static io.allotment.rotation.Sample.checkout;
import static io.allotment.rotation.Swapping.proposedBy;
import static io.allotment.rotation.Swapping.whole;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.allotment.rotation.Given;
import io.allotment.rotation.directory.Names;
import io.allotment.rotation.event.Standing;
import io.allotment.rotation.model.DutyWeek;
import io.allotment.rotation.proposeswap.ProposeSwapDecider;
import io.allotment.runtime.notice.Notice;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What time brings: the plan of Checkout was drawn on Wednesday of 2026-W46. */
class TimeNoticesTest {

  private static final Names NAMES =
      new Names(Map.of(INES, "Ines", JON, "Jon", KIM, "Kim", LEA, "Lea"));

  private static List<Notice> notices(Given given, Instant now, String... reminders) {
    Standing standing = Standing.EMPTY.after(given.events());
    Choices choices =
        new Choices(Set.of(), null, List.of(reminders).stream().map(Ahead::new).toList(), Set.of());
    return new TimeNotices(
            Objects.requireNonNull(standing.squad(CHECKOUT)), standing, _ -> choices, now)
        .all();
  }

  private static List<String> told(Given given, Instant now, NoticeKind kind, String... reminders) {
    return notices(given, now, reminders).stream()
        .filter(notice -> notice.kind().equals(kind.id()))
        .map(
            notice ->
                "%s %s"
                    .formatted(
                        notice.owner(),
                        notice
                            .about()
                            .getOrDefault("weeks", notice.about().getOrDefault("week", ""))))
        .map(String::strip)
        .toList();
  }

  @Test
  void aFirstPlanIsAnnouncedInOneMessageEach() {
    assertThat(told(checkout(), NOW, NoticeKind.ANNOUNCED))
        .containsExactly(
            "squad:checkout 2026-W47,2026-W48,2026-W49,2026-W50",
            "member:ines 2026-W50",
            "member:jon 2026-W47",
            "member:kim 2026-W48",
            "member:lea 2026-W49");
  }

  @Test
  void eachTurnIsAnnouncedOnceAsItComesNear() {
    Instant near = Instant.parse("2026-11-16T09:00:00Z");
    List<Notice> then =
        notices(checkout(), near).stream()
            .filter(notice -> notice.about().getOrDefault("weeks", "").equals("2026-W51"))
            .toList();
    assertThat(then).isEmpty();
    assertThat(told(checkout(), near.plusSeconds(1), NoticeKind.ANNOUNCED))
        .contains("member:jon 2026-W51");
    assertThat(keys(near.plusSeconds(1))).containsAll(keys(near.plusSeconds(60)));
  }

  private static List<String> keys(Instant now) {
    return notices(checkout(), now).stream().map(Notice::key).toList();
  }

  /** A start on an old log. */
  @Test
  void whatWasAnnouncedLongAgoIsNotAnnouncedNow() {
    assertThat(told(checkout(), NOW.plus(Duration.ofDays(8)), NoticeKind.ANNOUNCED))
        .noneMatch(line -> line.contains("W47") || line.contains("W48") || line.contains("W49"));
  }

  @ParameterizedTest
  @CsvSource({
    "P1D,  2026-11-15T08:59:59Z, false",
    "P1D,  2026-11-15T09:00:00Z, true",
    "PT4H, 2026-11-16T04:59:59Z, false",
    "PT4H, 2026-11-16T05:00:00Z, true",
    "PT4H, 2026-11-16T09:00:00Z, false"
  })
  void aReminderComesSoLongBefore(String ahead, Instant now, boolean told) {
    assertThat(told(checkout(), now, NoticeKind.REMINDER, ahead).contains("member:jon 2026-W47"))
        .isEqualTo(told);
  }

  /** The day before on the wall, though the night between has 25 hours. */
  @Test
  void daysAreThoseOfTheWall() {
    assertThat(
            new Ahead("P1D")
                .before(Instant.parse("2026-10-25T09:00:00Z"), ZoneId.of("Europe/Berlin")))
        .isEqualTo(Instant.parse("2026-10-24T08:00:00Z"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "P0D", "P29D", "PT49H", "PT30M", "P1M", "tomorrow", "-P1D"})
  void aReminderMakesSense(String iso) {
    assertThatIllegalArgumentException().isThrownBy(() -> new Ahead(iso));
  }

  @Test
  void aWeekIsSummedUpAsItBegins() {
    assertThat(told(checkout(), Instant.parse("2026-11-16T09:00:30Z"), NoticeKind.SUMMARY))
        .contains("squad:checkout 2026-W47", "member:ines 2026-W47");
    Standing standing = Standing.EMPTY.after(checkout().events());
    Said said =
        new SayTurns(
                Speech.of(standing, standing.squad(CHECKOUT), NAMES, null),
                Instant.parse("2026-11-16T09:00:30Z"))
            .summary(DutyWeek.parse("2026-W47"))
            .orElseThrow();
    assertThat(said.title()).isEqualTo("Checkout: Jon tends the garden in 2026-W47");
    assertThat(said.lines().get(1)).startsWith("2026-W48, Mon 23 Nov 10:00").endsWith(": Kim.");
  }

  @Test
  void whatLapsesIsToldToThoseItConcerns() {
    Given asked =
        checkout().and(ProposeSwapDecider.DECIDER, proposedBy(JON, whole("2026-W47", JON, KIM)));
    Instant begins = Instant.parse("2026-11-16T09:00:00Z");
    assertThat(told(asked, begins.minusSeconds(1), NoticeKind.SWAPS)).isEmpty();
    assertThat(told(asked, begins, NoticeKind.SWAPS)).containsExactly("member:jon", "member:kim");
    assertThat(told(asked, begins.plus(Duration.ofDays(3)), NoticeKind.SWAPS)).isEmpty();
  }

  @Test
  void anAnnouncementHoldsThePickAndTheOrderOnly() {
    Standing standing = Standing.EMPTY.after(checkout().events());
    Said said =
        new SayTurns(Speech.of(standing, standing.squad(CHECKOUT), NAMES, JON), NOW)
            .announced("2026-W47")
            .orElseThrow();
    assertThat(said.title()).isEqualTo("Your turn in Checkout: 2026-W47");
    assertThat(said.lines().getFirst())
        .startsWith("2026-W47, Mon 16 Nov 10:00 to Mon 23 Nov 10:00, Berlin time: you. Picked by ")
        .contains("the order was you, ");
  }
}
