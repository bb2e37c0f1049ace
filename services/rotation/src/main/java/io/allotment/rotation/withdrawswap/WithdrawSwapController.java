package io.allotment.rotation.withdrawswap;

import io.allotment.rotation.event.RotationEvent;
import io.allotment.rotation.event.Swap;
import io.allotment.rotation.model.MemberId;
import io.allotment.rotation.model.SquadId;
import io.allotment.rotation.model.SwapId;
import io.allotment.rotation.view.standing.Standings;
import io.allotment.rotation.view.swap.SwapResult;
import io.allotment.rotation.view.swap.SwapResults;
import io.allotment.runtime.command.Act;
import io.allotment.runtime.command.Commands;
import io.allotment.runtime.security.Caller;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** Withdraws a swap: who proposed it does, or a lead of the squad. */
@RestController
class WithdrawSwapController {

  private final Commands<RotationEvent> commands;
  private final Standings standings;
  private final SwapResults results;

  WithdrawSwapController(
      Commands<RotationEvent> commands, Standings standings, SwapResults results) {
    this.commands = commands;
    this.standings = standings;
    this.results = results;
  }

  @DeleteMapping("/api/swaps/{swap}")
  SwapResult withdraw(@PathVariable SwapId swap, Caller caller, Act act) {
    Swap asked = standings.swap(swap);
    SquadId squad = asked.squad();
    Caller.require(
        caller.is(asked.by().value()) || caller.leads(squad.value()),
        "Only " + asked.by() + " or a lead of " + squad + " may withdraw this. Ask one of them.");
    var command = new WithdrawSwap(squad, swap, new MemberId(caller.member()), act.at());
    return results.done(commands.send(act, () -> command), squad, swap, act.at());
  }
}
