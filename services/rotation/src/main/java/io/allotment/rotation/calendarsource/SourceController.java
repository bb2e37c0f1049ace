package io.allotment.rotation.calendarsource;

import io.allotment.rotation.event.RotationRule;
import io.allotment.rotation.model.IanaZones;
import io.allotment.rotation.model.MemberId;
import io.allotment.rotation.view.standing.Standings;
import io.allotment.runtime.command.Act;
import io.allotment.runtime.command.RefusedException;
import io.allotment.runtime.outgoing.Outgoing;
import io.allotment.runtime.outgoing.Why;
import io.allotment.runtime.security.Caller;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/**
 * The calendar a member lets read for absences. Only they give its address; a lead is told that
 * there is one and nothing else; an admin may remove it.
 */
@RestController
@RequestMapping("/api/members/{member}/calendar-source")
class SourceController {

  private static final int LONGEST = 2_000;
  private static final Pattern WEBCAL = Pattern.compile("(?i)^webcals?://");

  private final Sources sources;
  private final Readings readings;
  private final Following following;
  private final Outgoing outgoing;
  private final Standings standings;
  private final Clock clock;
  private final Duration pause;

  SourceController(
      Sources sources,
      Readings readings,
      Following following,
      Outgoing outgoing,
      Standings standings,
      Clock clock,
      @Value("${allotment.calendars.pause:PT10S}") Duration pause) {
    this.sources = sources;
    this.readings = readings;
    this.following = following;
    this.outgoing = outgoing;
    this.standings = standings;
    this.clock = clock;
    this.pause = pause;
  }

  /**
   * An address.
   *
   * @param zone of days and times without one; left out: that of the member's squad
   */
  record Given(String address, @Nullable String zone) {}

  /**
   * Whether there is a calendar and, for its owner, how reading it went.
   *
   * @param calendar null where there is none, and for everybody else
   */
  record SourceView(boolean given, SourceFields.@Nullable Shown calendar) {}

  @GetMapping
  SourceView show(@PathVariable MemberId member, Caller caller) {
    boolean lead =
        standings.rostersOf(member).squads().keySet().stream()
            .anyMatch(squad -> caller.leads(squad.value()));
    Caller.require(
        caller.is(member.value()) || lead,
        "Only " + member + " or a lead of one of their squads may see this. Ask one of them.");
    SourceView view = view(member);
    return caller.is(member.value()) ? view : new SourceView(view.given(), null);
  }

  @PutMapping
  SourceView give(@PathVariable MemberId member, @RequestBody Given given, Caller caller) {
    own(member, caller);
    if (standings.of(List.of(), List.of(member)).squadsOf(member).isEmpty()) {
      throw new RefusedException(
          RotationRule.UNKNOWN_MEMBER,
          "%s is not a member of any squad. A lead adds them to one first.".formatted(member));
    }
    sources.put(member, address(given.address()), zone(given.zone()), clock.instant());
    return view(member);
  }

  @PostMapping("/readings")
  SourceView read(@PathVariable MemberId member, Caller caller, Act act) {
    own(member, caller);
    if (!view(member).given()) {
      throw new RefusedException(
          SourceRule.UNKNOWN_CALENDAR,
          "There is no calendar to read. Give its address under My duty first.");
    }
    sources
        .claim(member, act.at(), pause)
        .ifPresent(source -> readings.read(source, act.actor(), act.at()));
    return view(member);
  }

  @DeleteMapping
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void remove(
      @PathVariable MemberId member, @RequestParam boolean withdraw, Caller caller, Act act) {
    Caller.require(
        caller.is(member.value()) || caller.isAdmin(),
        "Only " + member + " or an admin may remove this. Ask one of them.");
    sources
        .remove(member, withdraw, act.at())
        .filter(_ -> withdraw)
        .ifPresent(source -> following.withdraw(member, source, act.onBehalfOf(member.value())));
  }

  private static void own(MemberId member, Caller caller) {
    Caller.require(
        caller.is(member.value()),
        "The calendar is " + member + "’s own. Only they give its address and have it read.");
  }

  private SourceView view(MemberId member) {
    Instant now = clock.instant();
    return sources
        .shown(member, now)
        .map(shown -> new SourceView(true, shown))
        .orElse(new SourceView(false, null));
  }

  private URI address(String text) {
    String given = WEBCAL.matcher(text.strip()).replaceFirst("https://");
    Why why = Why.NO_ADDRESS;
    if (given.length() <= LONGEST) {
      try {
        URI address = URI.create(given);
        why = outgoing.objection(address);
        if (why == null) {
          return address;
        }
      } catch (IllegalArgumentException unreadable) {
        why = Why.NO_ADDRESS;
      }
    }
    throw new RefusedException(SourceRule.BAD_ADDRESS, why.sentence());
  }

  private static @Nullable ZoneId zone(@Nullable String zone) {
    return zone == null
        ? null
        : IanaZones.named(zone)
            .orElseThrow(
                () ->
                    new RefusedException(
                        RotationRule.UNKNOWN_ZONE,
                        "There is no zone of this name. Write one like Europe/Berlin, or leave it"
                            + " out."));
  }
}
