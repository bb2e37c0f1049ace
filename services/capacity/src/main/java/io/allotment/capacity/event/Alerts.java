package io.allotment.capacity.event;

import io.allotment.capacity.event.OfAlert.AlertRaised;
import io.allotment.capacity.event.OfAlert.AlertSettled;
import io.allotment.capacity.model.Alert;
import io.allotment.capacity.model.AlertKey;
import java.time.Instant;
import java.util.Collections;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What a squad was alerted to.
 *
 * @param all by key, each as it was raised last
 */
public record Alerts(SortedMap<AlertKey, Raised> all) {

  public static final Alerts NONE = new Alerts(new TreeMap<>());

  public Alerts {
    all = Collections.unmodifiableSortedMap(new TreeMap<>(all));
  }

  /**
   * An alert and how it stands.
   *
   * @param settled null while it stands
   */
  public record Raised(Alert alert, Instant since, @Nullable Instant settled) {}

  /** Those that stand. */
  public Set<AlertKey> standing() {
    return all.entrySet().stream()
        .filter(entry -> entry.getValue().settled() == null)
        .map(Map.Entry::getKey)
        .collect(Collectors.toUnmodifiableSet());
  }

  /** With one more event. */
  public Alerts after(CapacityEvent event) {
    return switch (event) {
      case AlertRaised of -> with(new Raised(of.alert(), of.at(), null));
      case AlertSettled of -> settled(of);
      case OfFloor _, OfSquad _, OfStory _, OfIteration _, OfDebt _, OfText _ -> this;
    };
  }

  private Alerts settled(AlertSettled event) {
    Raised raised = all.get(event.key());
    return raised == null ? this : with(new Raised(raised.alert(), raised.since(), event.at()));
  }

  private Alerts with(Raised raised) {
    SortedMap<AlertKey, Raised> then = new TreeMap<>(all);
    then.put(raised.alert().key(), raised);
    return new Alerts(then);
  }
}
