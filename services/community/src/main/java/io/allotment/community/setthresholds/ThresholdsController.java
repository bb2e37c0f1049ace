package io.allotment.community.setthresholds;

import io.allotment.community.event.CommunityEvent;
import io.allotment.community.event.CommunityRule;
import io.allotment.community.model.MemberId;
import io.allotment.community.model.Thresholds;
import io.allotment.community.seen.Seen;
import io.allotment.community.view.scorecard.ThresholdsHistory;
import io.allotment.community.view.scorecard.ThresholdsView;
import io.allotment.runtime.command.Act;
import io.allotment.runtime.command.Commands;
import io.allotment.runtime.command.RefusedException;
import io.allotment.runtime.problem.DetailedRefusalException;
import io.allotment.runtime.security.Caller;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** By what gardens are judged. Everyone signed in reads it; stewards set it. */
@RestController
@RequestMapping("/api/community/thresholds")
class ThresholdsController {

  private final Commands<CommunityEvent> commands;
  private final ThresholdsHistory history;

  ThresholdsController(Commands<CommunityEvent> commands, ThresholdsHistory history) {
    this.commands = commands;
    this.history = history;
  }

  @GetMapping
  ResponseEntity<ThresholdsView> now() {
    ThresholdsView view = history.latest();
    return ResponseEntity.ok().eTag(Seen.tag(view.version())).body(view);
  }

  /** All that was ever set, the latest first. */
  @GetMapping("/history")
  Map<String, List<ThresholdsView>> history() {
    return Map.of("items", history.all());
  }

  @PutMapping
  ResponseEntity<ThresholdsView> set(
      @RequestBody Thresholds values,
      @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String seen,
      Caller caller,
      Act act) {
    caller.mustBeSteward();
    SetThresholds command =
        new SetThresholds(values, Seen.revision(seen), new MemberId(caller.member()), act.at());
    try {
      var _ = commands.send(act, command);
    } catch (RefusedException refused) {
      throw refused.rule() == CommunityRule.THRESHOLDS_MOVED ? both(refused, values) : refused;
    }
    return now();
  }

  /** The refusal with both, so that one can be made of them. */
  private DetailedRefusalException both(RefusedException refused, Thresholds yours) {
    ThresholdsView theirs = history.latest();
    return new DetailedRefusalException(
        refused.rule(),
        refused.detail(),
        Map.of("yours", yours, "theirs", theirs, "etag", Seen.tag(theirs.version())));
  }
}
