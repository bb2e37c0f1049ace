package io.allotment.rotation.undoswap;

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
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/**
 * Takes a swap back: one of those concerned asks for it, or a lead of the squad, who may say yes
 * for others. Who objects to what a lead agreed for them asks nobody.
 */
@RestController
class UndoSwapController {

  private final Commands<RotationEvent> commands;
  private final Standings standings;
  private final Consents consents;
  private final SwapResults results;

  UndoSwapController(
      Commands<RotationEvent> commands,
      Standings standings,
      Consents consents,
      SwapResults results) {
    this.commands = commands;
    this.standings = standings;
    this.consents = consents;
    this.results = results;
  }

  @PostMapping("/api/swaps/{swap}/undo")
  SwapResult undo(
      @PathVariable SwapId swap,
      @RequestParam @Nullable Set<MemberId> agreedBy,
      @RequestParam(defaultValue = "false") boolean dryRun,
      Caller caller,
      Act act) {
    SwapId undo = new SwapId(UUID.randomUUID().toString());
    Swap made = standings.swap(swap);
    SquadId squad = made.squad();
    MemberId self = new MemberId(caller.member());
    Set<MemberId> agreed = consents.of(caller, squad, made.people(), agreedBy);
    if (dryRun) {
      return results.tried(
          commands.preview(command(swap, undo, self, made.people(), act)), squad, act.at());
    }
    Outcome<RotationEvent> outcome =
        commands.send(act, () -> command(swap, undo, self, agreed, act));
    return results.done(outcome, squad, swap, act.at());
  }

  private UndoSwap command(SwapId id, SwapId undo, MemberId by, Set<MemberId> agreed, Act act) {
    Swap swap = standings.swap(id);
    return new UndoSwap(
        swap.squad(),
        id,
        undo,
        by,
        agreed,
        swap.people(),
        standings.rosters(List.of(swap.squad()), swap.people()),
        act.at());
  }
}
