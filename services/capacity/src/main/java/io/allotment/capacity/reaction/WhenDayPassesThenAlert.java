package io.allotment.capacity.reaction;

import io.allotment.capacity.model.SquadId;
import io.allotment.capacity.view.alert.Situations;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Looks at every squad after every start, and as each quarter of an hour begins: with one of them a
 * day begins on every clock. Several replicas may do so at once: doing it twice changes nothing.
 */
@Component
public class WhenDayPassesThenAlert {

  private static final Logger LOG = LoggerFactory.getLogger(WhenDayPassesThenAlert.class);
  private static final long QUARTER = 15;

  private final Alerting alerting;
  private final Situations situations;
  private final Clock clock;
  private final Map<SquadId, Instant> looked = new ConcurrentHashMap<>();

  WhenDayPassesThenAlert(Alerting alerting, Situations situations, Clock clock) {
    this.alerting = alerting;
    this.situations = situations;
    this.clock = clock;
  }

  /** Looks at the squads that were not looked at in this quarter of an hour. */
  @Scheduled(
      initialDelayString = "${allotment.alerts.after:PT10S}",
      fixedDelayString = "${allotment.alerts.look-every:PT1M}")
  public void look() {
    Instant now = clock.instant();
    long past = now.atZone(ZoneOffset.UTC).getMinute() % QUARTER;
    Instant begun = now.truncatedTo(ChronoUnit.MINUTES).minus(past, ChronoUnit.MINUTES);
    for (SquadId squad : situations.squads()) {
      if (!begun.equals(looked.get(squad))) {
        try {
          alerting.look(squad);
          looked.put(squad, begun);
        } catch (RuntimeException failure) {
          LOG.error("{} could not be looked at; looking again soon", squad, failure);
        }
      }
    }
  }
}
