package io.allotment.community.view.reserve;

import io.allotment.community.event.CommunityRule;
import io.allotment.community.model.SquadId;
import io.allotment.community.view.Amount;
import io.allotment.community.view.follow.Heard;
import io.allotment.community.view.people.Names;
import io.allotment.community.view.people.People;
import io.allotment.community.view.reserve.RaidsView.Squad;
import io.allotment.community.view.reserve.ReserveView.Course;
import io.allotment.community.view.reserve.Reserves.Standing;
import io.allotment.community.view.roster.Rosters;
import io.allotment.runtime.command.RefusedException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Asks what became of the reserve of all squads. Everyone signed in may. */
@RestController
class ReserveController {

  private static final int MOST_HISTORY = 12;
  private static final int MOST_RAIDS = 500;

  private final Reserves reserves;
  private final Rosters rosters;
  private final Sentences sentences;
  private final People people;
  private final Heard heard;
  private final Clock clock;

  ReserveController(
      Reserves reserves,
      Rosters rosters,
      Sentences sentences,
      People people,
      Heard heard,
      Clock clock) {
    this.reserves = reserves;
    this.rosters = rosters;
    this.sentences = sentences;
    this.people = people;
    this.heard = heard;
    this.clock = clock;
  }

  /**
   * How it stands.
   *
   * @param history how many earlier iterations are told of each squad
   */
  @GetMapping("/api/community/reserve")
  ReserveView reserve(@RequestParam(defaultValue = "0") int history) {
    number("history", history, 0, MOST_HISTORY);
    Instant now = clock.instant();
    Standing standing = reserves.now(now);
    Floor floor = standing.floor();
    return new ReserveView(
        heard.asOf("capacity", "rotation"),
        floor.on(Floor.today(now)),
        standing.squads().stream().map(squad -> line(squad, floor, history)).toList());
  }

  private static ReserveView.Line line(Reserves.OfSquad squad, Floor floor, int history) {
    Plot now = squad.now();
    return new ReserveView.Line(
        squad.squad(),
        squad.name(),
        Amount.ofMilliDays(squad.owed()),
        now == null ? null : Course.of(now, floor),
        squad.before().stream().limit(history).map(plot -> Course.of(plot, floor)).toList());
  }

  /**
   * Raids.
   *
   * @param since from then on; of a year for none
   * @param squad of this one only
   */
  @GetMapping("/api/community/raids")
  RaidsView raids(
      @RequestParam(required = false) @Nullable OffsetDateTime since,
      @RequestParam(required = false) @Nullable SquadId squad,
      @RequestParam(defaultValue = "50") int limit) {
    number("limit", limit, 1, MOST_RAIDS);
    List<Raid> raids =
        reserves.raids(since == null ? null : since.toInstant(), clock.instant()).stream()
            .filter(raid -> squad == null || raid.squad().equals(squad))
            .limit(limit)
            .toList();
    Map<SquadId, String> squads = rosters.names();
    Map<String, String> said =
        sentences.of(raids.stream().map(Raid::sentence).filter(Objects::nonNull).toList());
    Names names =
        people.names(raids.stream().map(Raid::approver).filter(Objects::nonNull).toList());
    return new RaidsView(
        heard.asOf("capacity", "rotation"),
        raids.stream().map(raid -> line(raid, squads, said, names)).toList());
  }

  private static RaidsView.Line line(
      Raid raid, Map<SquadId, String> squads, Map<String, String> said, Names names) {
    Instant at = raid.at();
    return new RaidsView.Line(
        new Squad(raid.squad(), squads.getOrDefault(raid.squad(), raid.squad().value())),
        raid.iteration(),
        raid.raid(),
        raid.declared(),
        raid.from(),
        raid.to(),
        Amount.ofMilliDays(raid.amount()),
        raid.reason(),
        raid.sentence() == null ? null : said.get(raid.sentence()),
        names.personOrNull(raid.approver()),
        raid.delayed(),
        raid.onto(),
        raid.story(),
        at == null ? null : at.atOffset(ZoneOffset.UTC));
  }

  private static void number(String what, int asked, int least, int most) {
    if (asked < least || asked > most) {
      throw new RefusedException(
          CommunityRule.BAD_NUMBER, "Ask for %s from %d to %d.".formatted(what, least, most));
    }
  }
}
