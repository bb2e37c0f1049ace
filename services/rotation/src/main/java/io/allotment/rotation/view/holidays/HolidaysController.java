package io.allotment.rotation.view.holidays;

import io.allotment.rotation.event.Standing;
import io.allotment.rotation.holidays.PublicHolidays;
import io.allotment.rotation.holidays.PublicHolidays.Place;
import io.allotment.rotation.model.SquadId;
import io.allotment.rotation.view.standing.Standings;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** Asks how a squad counts public holidays, and whose it could. Everyone signed in may. */
@RestController
class HolidaysController {

  private final Standings standings;
  private final HolidaysViews views;
  private final PublicHolidays calendars;
  private final Clock clock;

  HolidaysController(
      Standings standings, HolidaysViews views, PublicHolidays calendars, Clock clock) {
    this.standings = standings;
    this.views = views;
    this.calendars = calendars;
    this.clock = clock;
  }

  @GetMapping("/api/squads/{squad}/holidays")
  ResponseEntity<HolidaysView> holidays(@PathVariable SquadId squad) {
    Standing standing = standings.of(List.of(squad), List.of());
    Instant now = clock.instant();
    HolidaysView view = views.of(squad, standing, standing, now);
    return ResponseEntity.ok().eTag(views.etag(squad, standing, now)).body(view);
  }

  @GetMapping("/api/holiday-regions")
  List<Place> regions() {
    return calendars.countries();
  }
}
