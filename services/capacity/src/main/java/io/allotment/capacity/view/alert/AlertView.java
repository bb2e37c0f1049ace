package io.allotment.capacity.view.alert;

import io.allotment.capacity.event.Alerts.Raised;
import io.allotment.capacity.model.Alert;
import io.allotment.capacity.model.IterationId;
import io.allotment.capacity.model.SquadId;
import java.time.Instant;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;

/**
 * Something that needs, or needed, to be looked at.
 *
 * @param rule such as reserve-at-risk
 * @param iteration null where it is about no one iteration
 * @param level alert where somebody has to do something, else notice
 * @param settled since when it is so no longer; null while it is
 * @param facts the figures of the words, as they are now; once settled, as it was raised
 */
public record AlertView(
    SquadId squad,
    String key,
    String rule,
    @Nullable IterationId iteration,
    Instant since,
    String title,
    String words,
    String level,
    @Nullable Instant settled,
    SortedMap<String, Long> facts) {

  static AlertView of(SquadId squad, Raised raised, Alert now) {
    return new AlertView(
        squad,
        now.key().value(),
        now.rule().id(),
        now.iteration(),
        raised.since(),
        Saying.title(now),
        Saying.words(now),
        Saying.level(now),
        raised.settled(),
        now.facts());
  }
}
