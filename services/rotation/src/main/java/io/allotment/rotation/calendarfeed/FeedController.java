package io.allotment.rotation.calendarfeed;

import io.allotment.rotation.directory.Directory;
import io.allotment.rotation.directory.Person;
import io.allotment.rotation.event.RotationRule;
import io.allotment.rotation.model.MemberId;
import io.allotment.rotation.model.SquadId;
import io.allotment.rotation.view.standing.Standings;
import io.allotment.runtime.command.Act;
import io.allotment.runtime.command.RefusedException;
import io.allotment.runtime.security.Caller;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/**
 * Makes and revokes addresses of feeds: one's own, and a squad's by its leads. An admin may revoke
 * what has got into the wrong hands.
 */
@RestController
class FeedController {

  private final FeedTokens tokens;
  private final Standings standings;
  private final Directory directory;

  FeedController(FeedTokens tokens, Standings standings, Directory directory) {
    this.tokens = tokens;
    this.standings = standings;
    this.directory = directory;
  }

  /**
   * The address of a feed, or that there is none.
   *
   * @param made null where there is none
   * @param fetched when a calendar last asked, to the minute
   * @param path below the address of this installation; told in the answer that made it, and never
   *     again
   */
  record FeedView(
      @Nullable Instant made,
      @Nullable Person by,
      @Nullable Instant fetched,
      @Nullable String path) {}

  @GetMapping("/api/members/{member}/calendar-feed")
  FeedView ofMember(@PathVariable MemberId member, Caller caller) {
    own(member, caller);
    return view(new Owner.OfMember(member), null);
  }

  @PostMapping("/api/members/{member}/calendar-feed")
  @ResponseStatus(HttpStatus.CREATED)
  FeedView make(@PathVariable MemberId member, Caller caller, Act act) {
    own(member, caller);
    if (standings.of(List.of(), List.of(member)).squadsOf(member).isEmpty()) {
      throw new RefusedException(
          RotationRule.UNKNOWN_MEMBER,
          "%s is not a member of any squad. A lead adds them to one first.".formatted(member));
    }
    return made(new Owner.OfMember(member), act);
  }

  @DeleteMapping("/api/members/{member}/calendar-feed")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void revoke(@PathVariable MemberId member, Caller caller) {
    Caller.require(
        caller.is(member.value()) || caller.isAdmin(),
        "Only " + member + " or an admin may revoke this address. Ask one of them.");
    tokens.revoke(new Owner.OfMember(member));
  }

  @GetMapping("/api/squads/{squad}/calendar-feed")
  FeedView ofSquad(@PathVariable SquadId squad, Caller caller) {
    caller.mustLead(squad.value());
    return view(new Owner.OfSquad(squad), null);
  }

  @PostMapping("/api/squads/{squad}/calendar-feed")
  @ResponseStatus(HttpStatus.CREATED)
  FeedView make(@PathVariable SquadId squad, Caller caller, Act act) {
    caller.mustLead(squad.value());
    Standings.plan(standings.of(List.of(squad), List.of()), squad);
    return made(new Owner.OfSquad(squad), act);
  }

  @DeleteMapping("/api/squads/{squad}/calendar-feed")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void revoke(@PathVariable SquadId squad, Caller caller) {
    caller.mustLead(squad.value());
    tokens.revoke(new Owner.OfSquad(squad));
  }

  private static void own(MemberId member, Caller caller) {
    Caller.require(
        caller.is(member.value()),
        "The address of this calendar is " + member + "’s own. Make one for yourself.");
  }

  private FeedView made(Owner owner, Act act) {
    return view(owner, "/api/calendars/" + tokens.make(owner, act) + ".ics");
  }

  private FeedView view(Owner owner, @Nullable String path) {
    return tokens
        .of(owner)
        .map(
            made ->
                new FeedView(
                    made.at(),
                    directory.names(List.of(made.by())).person(made.by()),
                    made.fetched(),
                    path))
        .orElse(new FeedView(null, null, null, null));
  }
}
