package io.allotment.community.setthresholds;

import io.allotment.community.event.CommunityEvent;
import io.allotment.community.event.CommunityRule;
import io.allotment.community.model.MemberId;
import io.allotment.community.model.Thresholds;
import io.allotment.community.view.scorecard.ThresholdsHistory;
import io.allotment.community.view.scorecard.ThresholdsView;
import io.allotment.runtime.command.Act;
import io.allotment.runtime.command.Commands;
import io.allotment.runtime.command.RefusedException;
import io.allotment.runtime.problem.DetailedRefusalException;
import io.allotment.runtime.problem.RequestRule;
import io.allotment.runtime.security.Caller;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
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

  private static final Pattern MARK = Pattern.compile("(?:W/)?\"(\\d{1,9})\"");

  private final Commands<CommunityEvent> commands;
  private final ThresholdsHistory history;

  ThresholdsController(Commands<CommunityEvent> commands, ThresholdsHistory history) {
    this.commands = commands;
    this.history = history;
  }

  @GetMapping
  ResponseEntity<ThresholdsView> now() {
    ThresholdsView view = history.latest();
    return ResponseEntity.ok().eTag(mark(view.version())).body(view);
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
        new SetThresholds(values, version(seen), new MemberId(caller.member()), act.at());
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
        Map.of("yours", yours, "theirs", theirs, "etag", mark(theirs.version())));
  }

  private static String mark(int version) {
    return "\"" + version + "\"";
  }

  private static int version(@Nullable String seen) {
    if (seen == null) {
      throw new RefusedException(
          CommunityRule.NOT_SEEN,
          "Nothing was set. Read the thresholds, and send their ETag as If-Match.");
    }
    Matcher matcher = MARK.matcher(seen.strip());
    if (!matcher.matches()) {
      throw new RefusedException(
          RequestRule.STALE,
          "This If-Match is no mark of thresholds, and nothing was set. Read them, and send their"
              + " ETag.");
    }
    return Integer.parseInt(matcher.group(1));
  }
}
