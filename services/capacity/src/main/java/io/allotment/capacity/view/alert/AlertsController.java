package io.allotment.capacity.view.alert;

import io.allotment.capacity.model.SquadId;
import io.allotment.capacity.view.Reading;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** What squads are alerted to. Everyone signed in reads it. */
@RestController
class AlertsController {

  private final Reading reading;
  private final AlertViews alerts;

  AlertsController(Reading reading, AlertViews alerts) {
    this.reading = reading;
    this.alerts = alerts;
  }

  /** Of a squad: what stands, the latest first, then what was settled in the last two weeks. */
  @GetMapping("/api/squads/{squad}/alerts")
  List<AlertView> of(@PathVariable SquadId squad) {
    var _ = reading.squad(squad);
    return alerts.of(squad);
  }

  /** Of all squads. */
  @GetMapping("/api/capacity/alerts")
  List<AlertView> all() {
    return alerts.all();
  }
}
