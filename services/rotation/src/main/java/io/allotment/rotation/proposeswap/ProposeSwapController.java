package io.allotment.rotation.proposeswap;

import io.allotment.rotation.event.RotationEvent;
import io.allotment.rotation.event.RotationRule;
import io.allotment.rotation.event.Swap;
import io.allotment.rotation.model.DutyWeek;
import io.allotment.rotation.model.MemberId;
import io.allotment.rotation.model.Pass;
import io.allotment.rotation.model.Span;
import io.allotment.rotation.model.SquadId;
import io.allotment.rotation.model.SquadPlan;
import io.allotment.rotation.model.SwapId;
import io.allotment.rotation.model.Turn;
import io.allotment.rotation.view.standing.Standings;
import io.allotment.rotation.view.swap.Consents;
import io.allotment.rotation.view.swap.SwapResult;
import io.allotment.rotation.view.swap.SwapResults;
import io.allotment.runtime.command.Act;
import io.allotment.runtime.command.Commands;
import io.allotment.runtime.command.Outcome;
import io.allotment.runtime.command.RefusedException;
import io.allotment.runtime.security.Caller;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/**
 * Proposes that parts of turns change hands. One of those concerned does, or a lead of the squad,
 * who may say yes for others.
 */
@RestController
class ProposeSwapController {

  private final Commands<RotationEvent> commands;
  private final Standings standings;
  private final Consents consents;
  private final SwapResults results;

  ProposeSwapController(
      Commands<RotationEvent> commands,
      Standings standings,
      Consents consents,
      SwapResults results) {
    this.commands = commands;
    this.standings = standings;
    this.consents = consents;
    this.results = results;
  }

  /**
   * A proposal.
   *
   * @param agreedBy for whom the caller says yes, a lead for others than themselves
   */
  record Body(SquadId squad, List<Part> passes, @Nullable Set<MemberId> agreedBy) {}

  /**
   * A part of a turn.
   *
   * @param from who serves it; nobody where it is left out
   * @param to who is to take it; anyone where it is left out
   * @param start an instant; left out, like {@code end}, it is all they serve of it from now on
   */
  record Part(
      DutyWeek week,
      @Nullable MemberId from,
      @Nullable MemberId to,
      @Nullable OffsetDateTime start,
      @Nullable OffsetDateTime end) {}

  /**
   * Cover for a part of one turn.
   *
   * @param from who serves it; nobody where it is left out
   * @param to who is to take it; anyone where it is left out
   * @param start an instant; left out, like {@code end}, it is all they serve of it from now on
   * @param agreedBy for whom the caller says yes, a lead for others than themselves
   */
  record Cover(
      SquadId squad,
      DutyWeek week,
      @Nullable MemberId from,
      @Nullable MemberId to,
      @Nullable OffsetDateTime start,
      @Nullable OffsetDateTime end,
      @Nullable Set<MemberId> agreedBy) {}

  @PostMapping("/api/covers")
  ResponseEntity<SwapResult> cover(
      @RequestBody Cover cover,
      @RequestParam(defaultValue = "false") boolean dryRun,
      Caller caller,
      Act act) {
    Part part = new Part(cover.week(), cover.from(), cover.to(), cover.start(), cover.end());
    return propose(new Body(cover.squad(), List.of(part), cover.agreedBy()), dryRun, caller, act);
  }

  @PostMapping("/api/swaps")
  ResponseEntity<SwapResult> propose(
      @RequestBody Body body,
      @RequestParam(defaultValue = "false") boolean dryRun,
      Caller caller,
      Act act) {
    SquadId squad = body.squad();
    SwapId id = new SwapId(UUID.randomUUID().toString());
    List<Pass> passes = passes(body, act.at());
    SortedSet<MemberId> people = Swap.people(passes);
    MemberId self = new MemberId(caller.member());
    Set<MemberId> agreed = consents.of(caller, squad, people, body.agreedBy());
    if (dryRun) {
      return ResponseEntity.ok(
          results.tried(
              commands.preview(command(squad, id, self, passes, people, act)), squad, act.at()));
    }
    Outcome<RotationEvent> outcome =
        commands.send(act, () -> command(squad, id, self, passes, agreed, act));
    return ResponseEntity.status(HttpStatus.CREATED)
        .body(results.done(outcome, squad, id, act.at()));
  }

  private ProposeSwap command(
      SquadId squad, SwapId id, MemberId by, List<Pass> passes, Set<MemberId> agreed, Act act) {
    return new ProposeSwap(
        squad,
        id,
        by,
        passes,
        agreed,
        standings.rosters(List.of(squad), Swap.people(passes)),
        act.at());
  }

  private List<Pass> passes(Body body, Instant now) {
    SquadPlan plan = Standings.plan(standings.of(List.of(body.squad()), List.of()), body.squad());
    return body.passes().stream().flatMap(part -> passes(plan, part, now)).toList();
  }

  private static Stream<Pass> passes(SquadPlan plan, Part part, Instant now) {
    return parts(plan, part, now).map(span -> new Pass(part.week(), span, part.from(), part.to()));
  }

  private static Stream<Span> parts(SquadPlan plan, Part part, Instant now) {
    if (part.start() != null && part.end() != null) {
      return Stream.of(span(part.start().toInstant(), part.end().toInstant()));
    }
    Turn turn = plan.turns().get(part.week());
    if (turn == null) {
      return Stream.of(plan.handover().weeks(part.week(), 1));
    }
    List<Span> held =
        (part.from() == null ? turn.holes() : turn.heldBy(part.from()))
            .stream()
                .filter(span -> span.end().isAfter(now))
                .map(span -> span.start().isBefore(now) ? new Span(now, span.end()) : span)
                .toList();
    return held.isEmpty() ? Stream.of(turn.span()) : held.stream();
  }

  private static Span span(Instant start, Instant end) {
    try {
      return new Span(start, end);
    } catch (IllegalArgumentException backwards) {
      throw new RefusedException(
          RotationRule.EMPTY_SPAN, backwards.getMessage() + " Correct one of the two.");
    }
  }
}
