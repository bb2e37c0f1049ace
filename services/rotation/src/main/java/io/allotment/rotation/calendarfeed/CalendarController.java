package io.allotment.rotation.calendarfeed;

import io.allotment.rotation.view.calendar.Calendars;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.util.DigestUtils;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/**
 * Serves feeds to calendar clients, which cannot sign in: whoever knows the address may read. An
 * address that does not work and one that never did are told apart by nothing.
 */
@RestController
class CalendarController {

  private static final MediaType CALENDAR =
      new MediaType("text", "calendar", StandardCharsets.UTF_8);
  private static final MediaType PLAIN = new MediaType("text", "plain", StandardCharsets.UTF_8);
  private static final Duration FRESH = Duration.ofMinutes(5);

  private final FeedTokens tokens;
  private final Calendars calendars;
  private final Clock clock;

  CalendarController(FeedTokens tokens, Calendars calendars, Clock clock) {
    this.tokens = tokens;
    this.calendars = calendars;
    this.clock = clock;
  }

  @GetMapping("/api/calendars/{token}.ics")
  @ApiResponse(responseCode = "200", content = @Content(mediaType = "text/calendar"))
  ResponseEntity<String> calendar(
      @PathVariable String token,
      @RequestParam(defaultValue = "false") boolean forecast,
      @Parameter(hidden = true) @RequestHeader(name = "X-Allotment-Url", required = false)
          @Nullable String address) {
    Instant now = clock.instant();
    Calendars.Wanted wanted = new Calendars.Wanted(address, forecast, now);
    Optional<String> text = tokens.fetched(token, now).map(owner -> text(owner, wanted));
    return text.isEmpty()
        ? ResponseEntity.status(HttpStatus.NOT_FOUND)
            .contentType(PLAIN)
            .cacheControl(CacheControl.noStore())
            .body(
                "There is no calendar at this address. Make a new one in Allotment, under My duty"
                    + " or on the page of your squad.\n")
        : ResponseEntity.ok()
            .contentType(CALENDAR)
            .header(HttpHeaders.CONTENT_DISPOSITION, "inline; filename=\"gardener.ics\"")
            .cacheControl(CacheControl.maxAge(FRESH).cachePrivate())
            .eTag(tag(text.get()))
            .body(text.get());
  }

  private String text(Owner owner, Calendars.Wanted wanted) {
    return switch (owner) {
      case Owner.OfMember(var member) -> calendars.ofMember(member, wanted);
      case Owner.OfSquad(var squad) -> calendars.ofSquad(squad, wanted);
    };
  }

  private static String tag(String text) {
    return "\"" + DigestUtils.md5DigestAsHex(text.getBytes(StandardCharsets.UTF_8)) + "\"";
  }
}
