package io.allotment.standalone.demo.work;

import io.allotment.capacity.closeiteration.CloseIteration;
import io.allotment.capacity.declareraid.DeclareRaid;
import io.allotment.capacity.event.CapacityEvent;
import io.allotment.capacity.event.Plan;
import io.allotment.capacity.hear.PlannedStories;
import io.allotment.capacity.model.Measure;
import io.allotment.capacity.model.MemberId;
import io.allotment.capacity.model.MilliDays;
import io.allotment.capacity.model.StoryId;
import io.allotment.capacity.openiteration.OpenIteration;
import io.allotment.capacity.reserve.ReserveAll;
import io.allotment.capacity.setpolicy.SetPolicy;
import io.allotment.capacity.spend.Spend;
import io.allotment.runtime.command.Act;
import io.allotment.runtime.command.Commands;
import io.allotment.runtime.text.Draft;
import io.allotment.runtime.text.TextKeeper;
import io.allotment.standalone.demo.work.CapacityAct.Effort;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiFunction;
import org.springframework.context.ConfigurableApplicationContext;

/** Does what the story says of capacity. */
final class CapacityKept {

  private static final BiFunction<Plan, CapacityEvent, Plan> AFTER = Plan::after;

  private final Commands<CapacityEvent> commands;
  private final TextKeeper<CapacityEvent> texts;
  private final PlannedStories stories;

  CapacityKept(ConfigurableApplicationContext service) {
    commands = WorkHistory.commands(service);
    texts = WorkHistory.texts(service);
    stories = service.getBean(PlannedStories.class);
  }

  void act(CapacityAct act, Act who) {
    MemberId by = new MemberId(act.by());
    switch (act) {
      case CapacityAct.SetsPolicy sets ->
          commands.send(who, new SetPolicy(sets.squad(), 0, sets.policy(), by, act.at()));
      case CapacityAct.OpensIteration opens ->
          commands.send(
              who,
              new OpenIteration(
                  opens.squad(),
                  opens.iteration(),
                  opens.days().first(),
                  opens.days().last(),
                  null,
                  by,
                  act.at()));
      case CapacityAct.Reserves reserves -> reserve(reserves, who);
      case CapacityAct.Spends spends -> spend(spends, who);
      case CapacityAct.Raids raids -> raid(raids, who);
      case CapacityAct.ClosesIteration closes ->
          commands.send(who, new CloseIteration(closes.squad(), closes.iteration(), by, act.at()));
    }
  }

  private void reserve(CapacityAct.Reserves act, Act who) {
    plan(act.efforts());
    Map<StoryId, MilliDays> amounts = Amounts.held(act.efforts(), plan(act, act.efforts()));
    List<ReserveAll.Wish> wishes = new ArrayList<>();
    amounts.forEach((story, amount) -> wishes.add(new ReserveAll.Wish(story, null, amount)));
    commands.send(
        who,
        new ReserveAll(act.squad(), act.iteration(), wishes, new MemberId(act.by()), act.at()));
  }

  private void spend(CapacityAct.Spends act, Act who) {
    plan(act.efforts());
    Map<StoryId, MilliDays> amounts =
        Amounts.spent(act.efforts(), act.all(), plan(act, act.efforts()));
    int count = 0;
    for (Effort effort : act.efforts()) {
      MilliDays amount = amounts.get(effort.story());
      count++;
      if (amount != null) {
        commands.send(
            WorkHistory.part(who, count),
            new Spend(
                act.squad(),
                act.iteration(),
                effort.story(),
                amount,
                Measure.ACTUAL,
                effort.finished(),
                new MemberId(act.by()),
                act.at()));
      }
    }
  }

  private void raid(CapacityAct.Raids act, Act who) {
    Draft sentence = Draft.of(act.sentence());
    MemberId by = new MemberId(act.by());
    DeclareRaid command =
        new DeclareRaid(
            act.squad(),
            act.iteration(),
            act.raid(),
            null,
            act.taken(),
            act.reason(),
            sentence.ref(),
            by,
            null,
            Set.of(),
            by,
            act.at());
    texts.with(act.at(), List.of(sentence), () -> commands.send(who, command));
  }

  private void plan(List<Effort> efforts) {
    stories.plan(efforts.stream().map(Effort::story).toList());
  }

  private Plan plan(CapacityAct.Reserves act, List<Effort> efforts) {
    return commands.fold(
        Plan.boundary(act.squad(), act.iteration(), efforts.stream().map(Effort::story).toList()),
        Plan.NOTHING,
        AFTER);
  }

  private Plan plan(CapacityAct.Spends act, List<Effort> efforts) {
    return commands.fold(
        Plan.boundary(act.squad(), act.iteration(), efforts.stream().map(Effort::story).toList()),
        Plan.NOTHING,
        AFTER);
  }
}
