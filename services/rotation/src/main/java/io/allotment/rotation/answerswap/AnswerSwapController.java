package io.allotment.rotation.answerswap;

import io.allotment.rotation.event.RotationEvent;
import io.allotment.rotation.event.Swap;
import io.allotment.rotation.model.MemberId;
import io.allotment.rotation.model.SquadId;
import io.allotment.rotation.model.SwapId;
import io.allotment.rotation.view.standing.Standings;
import io.allotment.rotation.view.swap.Consents;
import io.allotment.rotation.view.swap.SwapResult;
import io.allotment.rotation.view.swap.SwapResults;
import io.allotment.runtime.command.Act;
import io.allotment.runtime.command.Commands;
import io.allotment.runtime.command.Outcome;
import io.allotment.runtime.security.Caller;
import java.util.List;
import java.util.Objects;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/**
 * Answers a swap: the member who is asked does, or a lead for them. Where no member is named, it is
 * the caller.
 */
@RestController
class AnswerSwapController {

  private final Commands<RotationEvent> commands;
  private final Standings standings;
  private final Consents consents;
  private final SwapResults results;

  AnswerSwapController(
      Commands<RotationEvent> commands,
      Standings standings,
      Consents consents,
      SwapResults results) {
    this.commands = commands;
    this.standings = standings;
    this.consents = consents;
    this.results = results;
  }

  @PostMapping("/api/swaps/{swap}/accept")
  SwapResult accept(
      @PathVariable SwapId swap,
      @RequestParam @Nullable MemberId member,
      @RequestParam(defaultValue = "false") boolean dryRun,
      Caller caller,
      Act act) {
    return answer(swap, member, true, dryRun, caller, act);
  }

  @PostMapping("/api/swaps/{swap}/decline")
  SwapResult decline(
      @PathVariable SwapId swap,
      @RequestParam @Nullable MemberId member,
      @RequestParam(defaultValue = "false") boolean dryRun,
      Caller caller,
      Act act) {
    return answer(swap, member, false, dryRun, caller, act);
  }

  private SwapResult answer(
      SwapId id, @Nullable MemberId asked, boolean yes, boolean dryRun, Caller caller, Act act) {
    SquadId squad = standings.swap(id).squad();
    MemberId by = new MemberId(caller.member());
    MemberId member = Objects.requireNonNullElse(asked, by);
    consents.mustSpeakFor(caller, squad, member);
    if (dryRun) {
      return results.tried(commands.preview(command(id, member, by, yes, act)), squad, act.at());
    }
    Outcome<RotationEvent> outcome =
        commands.send(act.onBehalfOf(member.value()), () -> command(id, member, by, yes, act));
    return results.done(outcome, squad, id, act.at());
  }

  private AnswerSwap command(SwapId id, MemberId member, MemberId by, boolean yes, Act act) {
    Swap swap = standings.swap(id);
    SortedSet<MemberId> people = new TreeSet<>(swap.people());
    people.add(member);
    return new AnswerSwap(
        swap.squad(),
        id,
        member,
        by,
        yes,
        people,
        standings.rosters(List.of(swap.squad()), people),
        act.at());
  }
}
