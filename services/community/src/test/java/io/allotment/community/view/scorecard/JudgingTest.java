package io.allotment.community.view.scorecard;

import static org.assertj.core.api.Assertions.assertThat;

import io.allotment.community.model.Thresholds;
import io.allotment.community.view.scorecard.GardenFacts.Inbox;
import io.allotment.community.view.scorecard.GardenFacts.Items;
import io.allotment.community.view.scorecard.GardenFacts.Load;
import io.allotment.community.view.scorecard.GardenFacts.Oldest;
import io.allotment.community.view.scorecard.GardenFacts.Reserve;
import io.allotment.community.view.scorecard.GardenFacts.Serving;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Each check below its first threshold, at both, and beyond; and where nothing is known. */
class JudgingTest {

  private static final GardenFacts NOTHING =
      new GardenFacts(null, null, null, null, new Items(0, 0), null);

  private static Check check(GardenFacts facts, String name) {
    return Judging.of(facts, Thresholds.DEFAULT).stream()
        .filter(check -> check.check().equals(name))
        .findFirst()
        .orElseThrow();
  }

  private static void judged(Check check, Health state, String sentence) {
    assertThat(check.state()).as(check.sentence()).isEqualTo(state);
    assertThat(check.sentence()).isEqualTo(sentence);
    assertThat(check.facts()).isNotEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "1 | 0 | GOOD  | The reserve was kept in the last iteration.",
        "3 | 0 | GOOD  | The reserve was kept in the last 3 iterations.",
        "1 | 1 | WATCH | The last iteration kept less than the floor.",
        "3 | 1 | WATCH | 1 of the last 3 iterations kept less than the floor.",
        "3 | 2 | ACT   | 2 of the last 3 iterations kept less than the floor.",
        "3 | 3 | ACT   | 3 of the last 3 iterations kept less than the floor.",
      })
  void reserve(int iterations, int below, Health state, String sentence) {
    GardenFacts facts =
        new GardenFacts(new Reserve(iterations, below), null, null, null, new Items(0, 0), null);
    judged(check(facts, "reserve-kept"), state, sentence);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "100 | 100 | GOOD  | Of 100 open stories, 100 have their class confirmed.",
        "100 | 90  | GOOD  | Of 100 open stories, 90 have their class confirmed.",
        "100 | 89  | WATCH | Of 100 open stories, 89 have their class confirmed.",
        "100 | 75  | WATCH | Of 100 open stories, 75 have their class confirmed.",
        "100 | 74  | ACT   | Of 100 open stories, 74 have their class confirmed.",
        "3   | 1   | ACT   | Of 3 open stories, 1 has its class confirmed.",
        "1   | 0   | ACT   | Of 1 open story, 0 have their class confirmed.",
      })
  void inbox(int open, int confirmed, Health state, String sentence) {
    GardenFacts facts =
        new GardenFacts(null, new Inbox(open, confirmed), null, null, new Items(0, 0), null);
    judged(check(facts, "inbox-classed"), state, sentence);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "0 | 0   | GOOD  | No operational story is open.",
        "1 | 1   | GOOD  | The oldest open operational story is a day old.",
        "1 | 59  | GOOD  | The oldest open operational story is 59 days old.",
        "1 | 60  | WATCH | The oldest open operational story is 60 days old.",
        "1 | 179 | WATCH | The oldest open operational story is 179 days old.",
        "1 | 180 | ACT   | The oldest open operational story is 180 days old.",
      })
  void oldest(int open, long days, Health state, String sentence) {
    GardenFacts facts =
        new GardenFacts(null, null, new Oldest(open, days), null, new Items(0, 0), null);
    judged(check(facts, "oldest-operational"), state, sentence);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "3 | GOOD  | 3 members serve within half a year either way.",
        "2 | WATCH | 2 members serve within half a year either way.",
        "1 | ACT   | One member alone knows the garden, within half a year either way.",
      })
  void carriers(int members, Health state, String sentence) {
    GardenFacts facts =
        new GardenFacts(null, null, null, new Serving(members, 40), new Items(0, 0), null);
    judged(check(facts, "carriers"), state, sentence);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "50  | GOOD  | The most that one member carries is 50 % of the duty.",
        "51  | WATCH | The most that one member carries is 51 % of the duty.",
        "66  | WATCH | The most that one member carries is 66 % of the duty.",
        "67  | ACT   | The most that one member carries is 67 % of the duty.",
        "100 | ACT   | The most that one member carries is 100 % of the duty.",
      })
  void largestShare(int percent, Health state, String sentence) {
    GardenFacts facts =
        new GardenFacts(null, null, null, new Serving(4, percent), new Items(0, 0), null);
    judged(check(facts, "largest-share"), state, sentence);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "9 | 0 | GOOD  | No handover item is open for 14 days.",
        "9 | 1 | WATCH | One handover item is open for 14 days or longer.",
        "9 | 2 | WATCH | 2 handover items are open for 14 days or longer.",
        "9 | 3 | ACT   | 3 handover items are open for 14 days or longer.",
      })
  void overdueItems(int open, int overdue, Health state, String sentence) {
    GardenFacts facts = new GardenFacts(null, null, null, null, new Items(open, overdue), null);
    judged(check(facts, "overdue-items"), state, sentence);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "3 | 2 | 0    | GOOD  | Interrupted for 0 h 00 min a turn, as 2 of 3 notes say.",
        "1 | 1 | 899  | GOOD  | Interrupted for 14 h 59 min a turn, as 1 of 1 notes say.",
        "1 | 1 | 900  | WATCH | Interrupted for 15 h 00 min a turn, as 1 of 1 notes say.",
        "2 | 2 | 2999 | WATCH | Interrupted for 24 h 59 min a turn, as 2 of 2 notes say.",
        "2 | 2 | 3000 | ACT   | Interrupted for 25 h 00 min a turn, as 2 of 2 notes say.",
      })
  void dutyLoad(int turns, int recorded, int minutes, Health state, String sentence) {
    GardenFacts facts =
        new GardenFacts(
            null, null, null, null, new Items(0, 0), new Load(turns, recorded, minutes));
    judged(check(facts, "duty-load"), state, sentence);
  }

  @Test
  void whatNothingIsKnownOfIsNotJudged() {
    assertThat(Judging.of(NOTHING, Thresholds.DEFAULT))
        .extracting(check -> check.check() + " " + check.state())
        .containsExactly(
            "reserve-kept UNKNOWN",
            "inbox-classed UNKNOWN",
            "oldest-operational UNKNOWN",
            "carriers UNKNOWN",
            "largest-share UNKNOWN",
            "overdue-items GOOD",
            "duty-load UNKNOWN");
    assertThat(Judging.of(NOTHING, Thresholds.DEFAULT))
        .extracting(Check::sentence)
        .allMatch(sentence -> sentence.endsWith("."));
  }
}
