package io.allotment.community.view.theme;

import io.allotment.community.model.ThemeId;
import io.allotment.community.seen.Seen;
import java.time.Clock;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** Shows themes. Everyone signed in may look. */
@RestController
class ThemesController {

  private final ThemeViews views;
  private final Clock clock;

  ThemesController(ThemeViews views, Clock clock) {
    this.views = views;
    this.clock = clock;
  }

  @GetMapping("/api/community/themes")
  ThemesView themes() {
    return views.all(clock.instant());
  }

  @GetMapping("/api/community/themes/{theme}")
  ResponseEntity<ThemeDetail> theme(@PathVariable ThemeId theme) {
    ThemeDetail detail = views.one(theme, clock.instant());
    return ResponseEntity.ok().eTag(Seen.tag(detail.revision())).body(detail);
  }
}
