package io.allotment.capacity.forgivedebt;

import io.allotment.capacity.event.CapacityEvent;
import io.allotment.capacity.model.MemberId;
import io.allotment.capacity.model.SquadId;
import io.allotment.capacity.view.Amount;
import io.allotment.capacity.view.squad.DebtView;
import io.allotment.capacity.view.squad.Debts;
import io.allotment.runtime.command.Act;
import io.allotment.runtime.command.Commands;
import io.allotment.runtime.security.Caller;
import io.allotment.runtime.text.Draft;
import io.allotment.runtime.text.TextKeeper;
import io.allotment.runtime.text.Wording;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What a squad owes to its improvement. Only a steward forgives it. */
@RestController
@RequestMapping("/api/squads/{squad}/debt")
class DebtController {

  private final Commands<CapacityEvent> commands;
  private final Debts debts;
  private final TextKeeper<CapacityEvent> texts;

  DebtController(Commands<CapacityEvent> commands, Debts debts, TextKeeper<CapacityEvent> texts) {
    this.commands = commands;
    this.debts = debts;
    this.texts = texts;
  }

  /** An amount, and why. */
  record Body(@Nullable Amount amount, @Nullable String reason) {}

  @GetMapping
  DebtView debt(@PathVariable SquadId squad) {
    return debts.of(squad);
  }

  @PostMapping("/forgiveness")
  DebtView forgive(@PathVariable SquadId squad, @RequestBody Body body, Caller caller, Act act) {
    caller.mustBeSteward();
    Draft reason = Draft.of(Wording.line("The reason", body.reason()));
    ForgiveDebt command =
        new ForgiveDebt(
            squad, Amount.of(body.amount()), reason.ref(), new MemberId(caller.member()), act.at());
    var _ = texts.with(act.at(), List.of(reason), () -> commands.send(act, command));
    return debts.of(squad);
  }
}
