package io.allotment.capacity.raisealerts;

import static io.allotment.capacity.Sample.CHECKOUT;

import io.allotment.capacity.Given;
import io.allotment.capacity.event.CapacityEvent;
import io.allotment.capacity.event.OfAlert.AlertRaised;
import io.allotment.capacity.event.OfAlert.AlertSettled;
import io.allotment.capacity.event.OfIteration;
import io.allotment.capacity.event.OfStory;
import io.allotment.capacity.model.IterationId;
import io.allotment.capacity.model.StoryId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Looks at the squad of the example on a day, at noon. */
final class Looking {

  private Looking() {}

  static Instant at(String day) {
    return Instant.parse(LocalDate.parse(day) + "T12:00:00Z");
  }

  private static RaiseAlerts command(Given given, String day) {
    Set<IterationId> iterations =
        given.events().stream()
            .filter(OfIteration.class::isInstance)
            .map(event -> ((OfIteration) event).iteration())
            .collect(Collectors.toSet());
    Set<StoryId> stories =
        given.events().stream()
            .filter(OfStory.class::isInstance)
            .map(event -> ((OfStory) event).story())
            .collect(Collectors.toSet());
    return new RaiseAlerts(CHECKOUT, iterations, stories, at(day));
  }

  /** With what looking at it came to. */
  static Given look(Given given, String day) {
    return given.and(RaiseAlertsDecider.DECIDER, command(given, day));
  }

  private static List<CapacityEvent> events(Given given, String day) {
    return given.when(RaiseAlertsDecider.DECIDER, command(given, day)).events();
  }

  static List<String> raised(Given given, String day) {
    return events(given, day).stream()
        .filter(AlertRaised.class::isInstance)
        .map(event -> ((AlertRaised) event).alert().key().value())
        .toList();
  }

  static List<String> settled(Given given, String day) {
    return events(given, day).stream()
        .filter(AlertSettled.class::isInstance)
        .map(event -> ((AlertSettled) event).key().value())
        .toList();
  }

  /** The figures of an alert that is raised. */
  static Map<String, Long> facts(Given given, String day, String key) {
    return events(given, day).stream()
        .filter(AlertRaised.class::isInstance)
        .map(event -> ((AlertRaised) event).alert())
        .filter(alert -> alert.key().value().equals(key))
        .findFirst()
        .orElseThrow(() -> new AssertionError(key + " is not raised"))
        .facts();
  }
}
