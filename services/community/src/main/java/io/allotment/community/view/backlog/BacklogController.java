package io.allotment.community.view.backlog;

import io.allotment.community.view.follow.Heard;
import io.allotment.community.view.roster.Duty;
import io.allotment.runtime.table.Csv;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The operational stories of all squads that are open. Everyone signed in may look. */
@RestController
class BacklogController {

  private static final String CSV = "text/csv;charset=UTF-8";
  private static final int MOST = 200;

  private final Backlog backlog;
  private final StoryLines lines;
  private final Duty duty;
  private final Heard heard;
  private final Clock clock;

  BacklogController(Backlog backlog, StoryLines lines, Duty duty, Heard heard, Clock clock) {
    this.backlog = backlog;
    this.lines = lines;
    this.duty = duty;
    this.heard = heard;
    this.clock = clock;
  }

  /**
   * A page of the backlog.
   *
   * @param next where the next page begins; null at the end
   */
  record View(Map<String, @Nullable Instant> asOf, List<StoryLine> items, @Nullable String next) {}

  @GetMapping("/api/community/backlog")
  View backlog(
      @ParameterObject @ModelAttribute Asked asked,
      @RequestParam @Nullable Place cursor,
      @RequestParam(defaultValue = "50") int limit) {
    Instant now = clock.instant();
    Backlog.Page page = backlog.page(asked, cursor, Math.clamp(limit, 1, MOST), now);
    Place next = page.next();
    return new View(
        heard.asOf("stories", "rotation"),
        lines.of(page.stories(), now),
        next == null ? null : next.toString());
  }

  @GetMapping("/api/community/backlog/counts")
  CountsView counts(@ParameterObject @ModelAttribute Asked asked) {
    return CountsView.of(backlog.counts(asked, clock.instant()), duty, heard.asOf("stories"));
  }

  @GetMapping(path = "/api/community/backlog.csv", produces = CSV)
  ResponseEntity<String> table(@ParameterObject @ModelAttribute Asked asked) {
    Instant now = clock.instant();
    List<StoryLine> all = lines.of(backlog.all(asked, now), now);
    return ResponseEntity.ok()
        .header(
            HttpHeaders.CONTENT_DISPOSITION,
            ContentDisposition.attachment()
                .filename("backlog.csv", StandardCharsets.UTF_8)
                .build()
                .toString())
        .body(Csv.of(StoryLine.HEADER, all.stream().map(StoryLine::cells).toList()));
  }
}
