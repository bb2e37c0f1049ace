package io.allotment.standalone.demo.work;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.allotment.runtime.command.Act;
import io.allotment.runtime.command.Commands;
import io.allotment.stories.confirmclass.ConfirmClass;
import io.allotment.stories.event.StoriesEvent;
import io.allotment.stories.model.Mandate;
import io.allotment.stories.model.MemberId;
import io.allotment.stories.model.Size;
import io.allotment.stories.setrules.SetRules;
import io.allotment.stories.takeitems.Count;
import io.allotment.stories.takeitems.Taking;
import io.allotment.stories.tracker.Column;
import io.allotment.stories.tracker.CsvItems;
import io.allotment.stories.tracker.Read;
import io.allotment.stories.tracker.Table;
import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.List;
import org.springframework.context.ConfigurableApplicationContext;

/** Does what the story says of stories. */
final class StoriesTold {

  private static final int AT_ONCE = 200;

  private final Commands<StoriesEvent> commands;
  private final Taking taking;

  StoriesTold(ConfigurableApplicationContext service) {
    commands = WorkHistory.commands(service);
    taking = service.getBean(Taking.class);
  }

  void act(StoriesAct act, Act who) {
    MemberId by = new MemberId(act.by());
    switch (act) {
      case StoriesAct.SetsRules rules ->
          commands.send(who, new SetRules(rules.squad(), 0, rules.rules(), by, act.at()));
      case StoriesAct.ImportsStories told -> take(told, who);
      case StoriesAct.SaysClasses says ->
          commands.send(who, new ConfirmClass(says.words(), by, act.at()));
    }
  }

  private void take(StoriesAct.ImportsStories told, Act who) {
    List<Read> reads = read(told.csv());
    for (int from = 0; from < reads.size(); from += AT_ONCE) {
      List<Read> some = reads.subList(from, Math.min(reads.size(), from + AT_ONCE));
      Count count = taking.take(WorkHistory.part(who, from), told.squads(), Mandate.ofAll(), some);
      if (count.unfit() > 0) {
        throw new IllegalStateException("The demo told of what is unfit: " + count.refused());
      }
    }
  }

  /** The items of an export, as an import reads it. */
  static List<Read> read(String csv) {
    byte[] bytes = csv.getBytes(UTF_8);
    List<String> headings = Table.headings(new ByteArrayInputStream(bytes));
    List<Read> reads = new ArrayList<>();
    new CsvItems(Story.SHEET, Column.guesses(headings), Size.Unit.POINTS)
        .read(new ByteArrayInputStream(bytes), reads::add);
    return reads;
  }
}
