package io.allotment.stories.setrules;

import io.allotment.runtime.command.Act;
import io.allotment.runtime.command.Commands;
import io.allotment.runtime.security.Caller;
import io.allotment.stories.event.Rules;
import io.allotment.stories.event.StoriesEvent;
import io.allotment.stories.model.ClassRule;
import io.allotment.stories.model.MemberId;
import io.allotment.stories.model.SquadId;
import io.allotment.stories.suggest.Suggestions;
import io.allotment.stories.view.squad.Squads;
import io.allotment.stories.view.story.Stories;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/**
 * The rules that class stories: as they are told, and those that are there. Everyone signed in
 * reads and tries them; who leads a squad sets its own, an admin the organisation's.
 */
@RestController
class RulesController {

  private final Commands<StoriesEvent> commands;
  private final Suggestions suggestions;
  private final Squads squads;
  private final Stories stories;

  RulesController(
      Commands<StoriesEvent> commands, Suggestions suggestions, Squads squads, Stories stories) {
    this.commands = commands;
    this.suggestions = suggestions;
    this.squads = squads;
    this.stories = stories;
  }

  /** Rules in the order they are asked: a list. */
  record Written(List<RuleView> rules) {
    private List<ClassRule> asked() {
      return rules.stream().map(RuleView::rule).toList();
    }
  }

  /** The rules of a squad; of the organisation where none is named. */
  @GetMapping("/api/stories/rules")
  ResponseEntity<RuleView.All> rules(@RequestParam @Nullable SquadId squad) {
    return answer(suggestions.rules(squad));
  }

  /** Sets them, where nobody else has since {@code If-Match}. */
  @PutMapping("/api/stories/rules")
  ResponseEntity<RuleView.All> set(
      @RequestParam @Nullable SquadId squad,
      @RequestBody Written written,
      @RequestHeader(name = "If-Match", defaultValue = "\"0\"") String seen,
      Caller caller,
      Act act) {
    if (squad == null) {
      caller.mustBeAdmin();
    } else {
      caller.mustLead(squad.value());
      squads.mustAllBeKnown(List.of(squad));
    }
    commands.send(
        act,
        new SetRules(
            squad, version(seen), written.asked(), new MemberId(caller.member()), act.at()));
    return answer(suggestions.rules(squad));
  }

  /** What these rules would have classed of the stories there are. Nothing is changed. */
  @PostMapping("/api/stories/rules/preview")
  RulesPreview preview(@RequestParam @Nullable SquadId squad, @RequestBody Written written) {
    Replay replay = new Replay(written.asked());
    stories.read(squad, replay::add);
    return replay.preview();
  }

  private static ResponseEntity<RuleView.All> answer(Rules rules) {
    return ResponseEntity.ok()
        .eTag("\"%d\"".formatted(rules.version()))
        .body(new RuleView.All(rules.version(), rules.rules().stream().map(RuleView::of).toList()));
  }

  /** No version is -1, so that what is no tag of ours is refused as one that has passed. */
  private static int version(String tag) {
    String number = tag.replace("\"", "");
    return number.matches("\\d{1,9}") ? Integer.parseInt(number) : -1;
  }
}
