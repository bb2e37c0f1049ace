package io.allotment.community.view.review;

import static io.allotment.community.Sample.CHECKOUT;
import static org.assertj.core.api.Assertions.assertThat;

import io.allotment.community.model.Item;
import io.allotment.community.model.ItemKind;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** An agenda in words that can be read out. */
class SayingTest {

  private static final long DAY = LocalDate.parse("2026-11-24").toEpochDay();
  private static final Naming NAMING =
      new Naming(
          Map.of("checkout", "Checkout"),
          Map.of("flaky", "Flaky browser tests"),
          Map.of("gh-1", "Renew the certificate"),
          Map.of("d-1", "Write runbooks"));

  private static String said(ItemKind kind, String about, Map<String, Long> facts) {
    Item item = Item.of(kind, CHECKOUT, about, facts);
    return Saying.title(item, NAMING) + ": " + Saying.words(item, NAMING);
  }

  @ParameterizedTest
  @EnumSource
  void everyKindIsATitleAndASentence(ItemKind kind) {
    Map<String, Long> facts = new HashMap<>(Map.of("from", DAY, "until", DAY, "due", DAY));
    facts.putAll(Map.of("first", DAY, "last", DAY, "day", DAY));
    Item item = Item.of(kind, CHECKOUT, "about", facts);
    assertThat(Saying.title(item, NAMING)).isNotBlank().doesNotEndWith(".");
    assertThat(Saying.words(item, NAMING)).endsWith(".").doesNotContain("%s", "null");
  }

  @Test
  void figuresAreSaidWithTheirUnits() {
    assertThat(
            said(
                ItemKind.GROWING_THEME,
                "flaky",
                Map.of("before", 4L, "stories", 14L, "squads", 5L, "oldest", 41L)))
        .isEqualTo(
            "Flaky browser tests: Grown from 4 to 14 stories in 5 squads; the oldest waits for 41"
                + " days.");
    assertThat(said(ItemKind.BELOW_FLOOR, null, Map.of("kept", 2_144L, "floor", 3_000L)))
        .isEqualTo(
            "Checkout is below the floor: Checkout keeps 21.4 % of its capacity for improvement;"
                + " the floor is 30 %.");
    assertThat(said(ItemKind.DEBT, null, Map.of("owed", 1_500L, "before", 1_000L)))
        .isEqualTo(
            "Checkout owes improvement: Checkout owes 1.5 days, after 1 day when the last review"
                + " began.");
    assertThat(said(ItemKind.DECISION_DUE, "d-1", Map.of("due", DAY, "late", 1L)))
        .isEqualTo("Write runbooks: Checkout was to have it done by 24 November 2026, 1 day ago.");
    assertThat(said(ItemKind.OLDEST, "gh-1", Map.of("age", 1_234L)))
        .isEqualTo("Renew the certificate: It waits in Checkout for 1,234 days.");
  }

  @Test
  void whoIsAwayIsToldFromWhoIsNotThere() {
    Map<String, Long> week = Map.of("from", DAY, "until", DAY + 7, "hours", 168L);
    assertThat(said(ItemKind.GAP, "2026-W48", week))
        .isEqualTo(
            "Checkout has nobody in its garden: Nobody tends the garden of Checkout for 7 days"
                + " between 24 November 2026 and 1 December 2026.");
    Map<String, Long> away = new HashMap<>(week);
    away.putAll(Map.of("uncovered", 1L, "hours", 30L));
    assertThat(said(ItemKind.GAP_AHEAD, "2026-W48", away))
        .isEqualTo(
            "Checkout needs cover in 2026-W48: The gardener of Checkout is away for 30 hours"
                + " between 24 November 2026 and 1 December 2026, and nobody covers.");
  }

  @Test
  void amountsAreSaidToATenth() {
    assertThat(said(ItemKind.RAID, "i-1/raid", Map.of("amount", 40_117L, "day", DAY)))
        .endsWith(": 40.1 days on 24 November 2026.");
    assertThat(said(ItemKind.RAID, "i-1/raid", Map.of("amount", 960L, "day", DAY)))
        .endsWith(": 1 day on 24 November 2026.");
  }
}
