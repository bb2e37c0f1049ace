package io.allotment.community.agenda;

import static java.util.Comparator.comparing;

import io.allotment.community.agenda.Known.Open;
import io.allotment.community.model.Item;
import io.allotment.community.model.ItemKind;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** What was decided and is still to be done: what is late first, then what was refused. */
record OfDecisions(Instant at) {

  Stream<Item> items(Known known) {
    return decisions(known.decisions());
  }

  private Stream<Item> decisions(List<Open> decisions) {
    return decisions.stream()
        .map(this::decision)
        .sorted(
            comparing(Item::kind)
                .thenComparingLong(item -> item.fact("due"))
                .thenComparing(Item::key));
  }

  private Item decision(Open open) {
    long late = ChronoUnit.DAYS.between(open.due(), LocalDate.ofInstant(at, ZoneOffset.UTC));
    long due = open.due().toEpochDay();
    if (open.refused()) {
      return about(ItemKind.EFFECT_REFUSED, open, Map.of("due", due));
    }
    return late >= 0
        ? about(ItemKind.DECISION_DUE, open, Map.of("due", due, "late", late))
        : about(ItemKind.DECISION_OPEN, open, Map.of("due", due));
  }

  private static Item about(ItemKind kind, Open open, Map<String, Long> facts) {
    return Item.of(kind, open.squad(), open.decision().value(), facts);
  }
}
