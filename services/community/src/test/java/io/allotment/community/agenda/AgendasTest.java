package io.allotment.community.agenda;

import static io.allotment.community.Sample.CHECKOUT;
import static io.allotment.community.Sample.NOW;
import static io.allotment.community.Sample.SEARCH;
import static org.assertj.core.api.Assertions.assertThat;

import io.allotment.community.agenda.Known.Gap;
import io.allotment.community.agenda.Known.Kept;
import io.allotment.community.agenda.Known.Open;
import io.allotment.community.agenda.Known.Owing;
import io.allotment.community.agenda.Known.PulledIn;
import io.allotment.community.agenda.Known.Raid;
import io.allotment.community.agenda.Known.Recurring;
import io.allotment.community.agenda.Known.Share;
import io.allotment.community.agenda.Known.Theme;
import io.allotment.community.agenda.Known.Waiting;
import io.allotment.community.model.Agenda;
import io.allotment.community.model.DecisionId;
import io.allotment.community.model.Item;
import io.allotment.community.model.MilliDays;
import io.allotment.community.model.Part;
import io.allotment.community.model.StoryId;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What of all that is known comes on the agenda, and in which order. */
class AgendasTest {

  private static final Instant SINCE = NOW.minus(Duration.ofDays(28));
  private static final Known NOTHING =
      new Known(
          List.of(), List.of(), List.of(), List.of(), List.of(), List.of(), List.of(), List.of(),
          List.of(), List.of());

  private static Instant in(int hours) {
    return NOW.plus(Duration.ofHours(hours));
  }

  private static List<String> keys(Known known, Part part) {
    return of(known).of(part).stream().map(Item::key).toList();
  }

  private static Agenda of(Known known) {
    return Agendas.of(known, SINCE, NOW);
  }

  private static Known roster(List<Gap> gaps, List<Recurring> recurring) {
    return new Known(
        gaps, recurring, List.of(), List.of(), List.of(), List.of(), List.of(), List.of(),
        List.of(), List.of());
  }

  private static Known backlog(List<Theme> themes, List<Waiting> waiting) {
    return new Known(
        List.of(), List.of(), List.of(), themes, waiting, List.of(), List.of(), List.of(),
        List.of(), List.of());
  }

  private static Known raided(List<Raid> raids) {
    return new Known(
        List.of(), List.of(), List.of(), List.of(), List.of(), List.of(), List.of(), List.of(),
        raids, List.of());
  }

  @Test
  void whereNothingIsKnownNothingIsOnIt() {
    assertThat(of(NOTHING)).isEqualTo(Agenda.EMPTY);
  }

  @Test
  void gapsOfNowComeBeforeThoseAheadAndOnlyOnesThatArePlanned() {
    Known known =
        roster(
            List.of(
                new Gap(SEARCH, "2026-W51", in(400), in(440), false),
                new Gap(CHECKOUT, "2026-W50", in(200), in(210), false),
                new Gap(CHECKOUT, "2026-W48", in(-2), in(6), false),
                new Gap(SEARCH, "2026-W47", in(-20), in(0), false),
                new Gap(SEARCH, "2027-W10", in(24 * 43), in(24 * 44), false)),
            List.of());
    assertThat(keys(known, Part.ROSTER))
        .containsExactly(
            "gap/checkout/2026-W48", "gap-ahead/checkout/2026-W50", "gap-ahead/search/2026-W51");
  }

  @Test
  void theGapsOfASquadInAWeekAreOneItem() {
    Known known =
        roster(
            List.of(
                new Gap(CHECKOUT, "2026-W50", in(240), in(250), false),
                new Gap(CHECKOUT, "2026-W50", in(200), in(205), false)),
            List.of());
    Item item = of(known).of(Part.ROSTER).getFirst();
    assertThat(item.fact("hours")).isEqualTo(15);
    assertThat(item.fact("from")).isEqualTo(Agendas.day(in(200)));
    assertThat(item.fact("until")).isEqualTo(Agendas.day(in(250)));
    assertThat(item.fact("uncovered")).isZero();
  }

  @Test
  void aTurnThatNeedsCoverIsSaidAndItsHoursAreCountedOnce() {
    Known known =
        roster(
            List.of(
                new Gap(CHECKOUT, "2026-W50", in(200), in(205), false),
                new Gap(CHECKOUT, "2026-W50", in(200), in(250), true)),
            List.of());
    Item item = of(known).of(Part.ROSTER).getFirst();
    assertThat(item.fact("hours")).isEqualTo(50);
    assertThat(item.fact("uncovered")).isEqualTo(1);
  }

  @Test
  void whatComesBackCameAtLeastTwiceAndLatelyToo() {
    Known known =
        roster(
            List.of(),
            List.of(
                new Recurring(CHECKOUT, "often", 5, SINCE, NOW),
                new Recurring(CHECKOUT, "twice", 2, SINCE, NOW),
                new Recurring(CHECKOUT, "once", 1, NOW, NOW),
                new Recurring(CHECKOUT, "before", 9, SINCE, SINCE.minusSeconds(1))));
    assertThat(keys(known, Part.ROSTER))
        .containsExactly("comes-back/checkout/often", "comes-back/checkout/twice");
  }

  @Test
  void aMentorIsThereToBePulledInNowAndThen() {
    Known known =
        new Known(
            List.of(),
            List.of(),
            List.of(new PulledIn(SEARCH, 3, 1), new PulledIn(CHECKOUT, 2, 2)),
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            List.of());
    assertThat(keys(known, Part.ROSTER)).containsExactly("pulled-in/search");
    assertThat(of(known).items().getFirst().fact("unanswered")).isEqualTo(1);
  }

  @Test
  void newThemesComeFirstThenThoseThatGrewTheLargestFirst() {
    Known known =
        backlog(
            List.of(
                new Theme("grew", SINCE.minusSeconds(1), 10, 8, 3, 40),
                new Theme("grew-much", SINCE.minusSeconds(1), 12, 4, 3, 40),
                new Theme("grew-by-little", SINCE.minusSeconds(1), 30, 28, 3, 40),
                new Theme("grew-by-one", SINCE.minusSeconds(1), 2, 1, 2, 40),
                new Theme("new", SINCE, 3, 0, 2, 4),
                new Theme("new-and-empty", NOW, 0, 0, 0, 0)),
            List.of());
    assertThat(keys(known, Part.BACKLOG))
        .containsExactly("new-theme/new", "growing-theme/grew-much", "growing-theme/grew");
    assertThat(of(known).items().getLast().facts())
        .containsEntry("before", 8L)
        .containsEntry("stories", 10L)
        .containsEntry("squads", 3L)
        .containsEntry("oldest", 40L);
  }

  @Test
  void theFiveOldestStoriesAreOnIt() {
    Known known =
        backlog(
            List.of(),
            IntStream.range(0, 9)
                .mapToObj(i -> new Waiting(new StoryId("s-" + i), CHECKOUT, 10 + i))
                .toList());
    assertThat(keys(known, Part.BACKLOG))
        .containsExactly(
            "oldest/checkout/s-8",
            "oldest/checkout/s-7",
            "oldest/checkout/s-6",
            "oldest/checkout/s-5",
            "oldest/checkout/s-4");
  }

  @Test
  void aMixHasShiftedByTenPointsEitherWay() {
    Known known =
        new Known(
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            List.of(new Share(CHECKOUT, 5_000, 4_000), new Share(SEARCH, 5_000, 5_999)),
            List.of(),
            List.of(),
            List.of(),
            List.of());
    assertThat(keys(known, Part.MIX)).containsExactly("shift/checkout");
  }

  @Test
  void whoIsBelowTheFloorComesBeforeWhoOwes() {
    Known known =
        new Known(
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            List.of(new Kept(SEARCH, 2_880, 3_000), new Kept(CHECKOUT, 3_000, 3_000)),
            List.of(
                new Owing(CHECKOUT, new MilliDays(1), new MilliDays(500)),
                new Owing(SEARCH, new MilliDays(0), new MilliDays(500))),
            List.of(),
            List.of());
    assertThat(keys(known, Part.RESERVE)).containsExactly("below-floor/search", "debt/checkout");
  }

  @Test
  void raidsAreThoseSinceTheLastReviewAndThoseNobodyDeclared() {
    MilliDays day = new MilliDays(1_000);
    Known known =
        raided(
            List.of(
                new Raid(CHECKOUT, "i-1", "r-1", day, SINCE, true),
                new Raid(CHECKOUT, "i-1", "r-2", day, NOW, true),
                new Raid(SEARCH, "i-1", "r-3", day, SINCE.minusSeconds(1), true),
                new Raid(SEARCH, "i-1", "r-4", day, SINCE.minusSeconds(1), false)));
    assertThat(keys(known, Part.RAIDS))
        .containsExactly(
            "raid-undeclared/search/i-1/r-4", "raid/checkout/i-1/r-2", "raid/checkout/i-1/r-1");
  }

  @Test
  void whatWasDecidedIsFollowedUpWhatIsLateFirst() {
    LocalDate today = LocalDate.parse("2026-11-24");
    Known known =
        new Known(
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            List.of(
                open("ahead", today.plusDays(1), false),
                open("today", today, false),
                open("late", today.minusDays(9), false),
                open("refused", today.plusDays(5), true)));
    assertThat(keys(known, Part.DECISIONS))
        .containsExactly(
            "decision-due/checkout/late",
            "decision-due/checkout/today",
            "effect-refused/checkout/refused",
            "decision-open/checkout/ahead");
    assertThat(of(known).items().getFirst().fact("late")).isEqualTo(9);
  }

  private static Open open(String id, LocalDate due, boolean refused) {
    return new Open(new DecisionId(id), CHECKOUT, due, refused);
  }
}
