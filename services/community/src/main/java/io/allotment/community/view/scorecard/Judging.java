package io.allotment.community.view.scorecard;

import io.allotment.community.model.Marks;
import io.allotment.community.model.Thresholds;
import io.allotment.community.view.scorecard.GardenFacts.Inbox;
import io.allotment.community.view.scorecard.GardenFacts.Items;
import io.allotment.community.view.scorecard.GardenFacts.Load;
import io.allotment.community.view.scorecard.GardenFacts.Oldest;
import io.allotment.community.view.scorecard.GardenFacts.Reserve;
import io.allotment.community.view.scorecard.GardenFacts.Serving;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Judges a garden by its facts and the community's thresholds, and by nothing else. */
public final class Judging {

  private static final int HOUR = 60;

  private Judging() {}

  /** All checks, always in this order. */
  public static List<Check> of(GardenFacts facts, Thresholds by) {
    return List.of(
        reserve(facts.reserve(), by.reserveKept()),
        inbox(facts.inbox(), by.inboxClassed()),
        oldest(facts.oldest(), by.oldestOperational()),
        carriers(facts.serving(), by.carriers()),
        largest(facts.serving(), by.largestShare()),
        items(facts.items(), by.overdueItems(), by.overdueDays()),
        load(facts.load(), by.dutyLoad()));
  }

  private static Check reserve(@Nullable Reserve facts, Marks marks) {
    if (facts == null) {
      return unknown("reserve-kept", "No iteration has begun yet.", marks);
    }
    String sentence =
        facts.below() == 0
            ? "The reserve was kept in %s."
                .formatted(
                    counted(facts.iterations(), "the last iteration", "the last %d iterations"))
            : counted(
                facts.iterations(),
                "The last iteration kept less than the floor.",
                facts.below() + " of the last %d iterations kept less than the floor.");
    return more("reserve-kept", facts.below(), marks, sentence)
        .with("below", facts.below(), "iterations", facts.iterations());
  }

  private static Check inbox(@Nullable Inbox facts, Marks marks) {
    if (facts == null) {
      return unknown("inbox-classed", "No story is open.", marks);
    }
    int percent = (int) (100L * facts.confirmed() / facts.open());
    return less(
            "inbox-classed",
            percent,
            marks,
            "Of %d open %s, %d %s confirmed."
                .formatted(
                    facts.open(),
                    facts.open() == 1 ? "story" : "stories",
                    facts.confirmed(),
                    facts.confirmed() == 1 ? "has its class" : "have their class"))
        .with("open", facts.open(), "confirmed", facts.confirmed(), "percent", percent);
  }

  private static Check oldest(@Nullable Oldest facts, Marks marks) {
    if (facts == null) {
      return unknown("oldest-operational", "Nothing was heard of stories yet.", marks);
    }
    String sentence =
        facts.open() == 0
            ? "No operational story is open."
            : "The oldest open operational story is %s old.".formatted(days(facts.days()));
    return more("oldest-operational", facts.days(), marks, sentence)
        .with("days", facts.days(), "open", facts.open());
  }

  private static Check carriers(@Nullable Serving facts, Marks marks) {
    if (facts == null) {
      return unknown("carriers", "Nobody serves within half a year either way.", marks);
    }
    return less(
            "carriers",
            facts.members(),
            marks,
            facts.members() == 1
                ? "One member alone knows the garden, within half a year either way."
                : "%d members serve within half a year either way.".formatted(facts.members()))
        .with("members", facts.members());
  }

  private static Check largest(@Nullable Serving facts, Marks marks) {
    if (facts == null) {
      return unknown("largest-share", "Nobody serves within half a year either way.", marks);
    }
    return more(
            "largest-share",
            facts.largest(),
            marks,
            "The most that one member carries is %d %% of the duty.".formatted(facts.largest()))
        .with("percent", facts.largest());
  }

  private static Check items(Items facts, Marks marks, int overdueDays) {
    String sentence =
        facts.overdue() == 0
            ? "No handover item is open for %s.".formatted(days(overdueDays))
            : "%s open for %s or longer."
                .formatted(
                    counted(facts.overdue(), "One handover item is", "%d handover items are"),
                    days(overdueDays));
    return more("overdue-items", facts.overdue(), marks, sentence)
        .with("overdue", facts.overdue(), "open", facts.open(), "days", overdueDays);
  }

  private static Check load(@Nullable Load facts, Marks marks) {
    if (facts == null) {
      return unknown("duty-load", "No note says for how long the gardener was interrupted.", marks);
    }
    long average = facts.minutes() / facts.recorded();
    Health state = worse(average, HOUR * (long) marks.watch(), HOUR * (long) marks.act());
    return new Judged(
            "duty-load",
            state,
            "Interrupted for %d h %02d min a turn, as %d of %d notes say."
                .formatted(average / HOUR, average % HOUR, facts.recorded(), facts.turns()),
            marks)
        .with("minutes", average, "recorded", facts.recorded(), "turns", facts.turns());
  }

  /** A check without its facts. */
  private record Judged(String check, Health state, String sentence, Marks marks) {

    Check with(String name, long value) {
      return with(Map.of(name, value));
    }

    Check with(String first, long one, String second, long two) {
      Map<String, Long> facts = new LinkedHashMap<>();
      facts.put(first, one);
      facts.put(second, two);
      return with(facts);
    }

    Check with(String first, long one, String second, long two, String third, long three) {
      Map<String, Long> facts = new LinkedHashMap<>();
      facts.put(first, one);
      facts.put(second, two);
      facts.put(third, three);
      return with(facts);
    }

    private Check with(Map<String, Long> facts) {
      return new Check(check, state, sentence, facts, marks);
    }
  }

  private static Check unknown(String check, String sentence, Marks marks) {
    return new Check(check, Health.UNKNOWN, sentence, Map.of(), marks);
  }

  private static Judged more(String check, long found, Marks marks, String sentence) {
    return new Judged(check, worse(found, marks.watch(), marks.act()), sentence, marks);
  }

  private static Judged less(String check, long found, Marks marks, String sentence) {
    return new Judged(check, worse(-found, 1 - marks.watch(), 1 - marks.act()), sentence, marks);
  }

  /** Worse from the marks on. */
  private static Health worse(long found, long watch, long act) {
    if (found >= act) {
      return Health.ACT;
    }
    return found >= watch ? Health.WATCH : Health.GOOD;
  }

  private static String days(long days) {
    return days == 1 ? "a day" : days + " days";
  }

  private static String counted(int count, String one, String more) {
    return count == 1 ? one : more.formatted(count);
  }
}
