package io.allotment.community.endtheme;

import io.allotment.community.event.CommunityEvent;
import io.allotment.community.model.MemberId;
import io.allotment.community.model.ThemeId;
import io.allotment.community.seen.Seen;
import io.allotment.community.view.theme.ThemeRefusals;
import io.allotment.runtime.command.Act;
import io.allotment.runtime.command.Commands;
import io.allotment.runtime.security.Caller;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Ends a theme, as {@code If-Match} says it was seen. Stewards do. */
@RestController
class EndThemeController {

  private final Commands<CommunityEvent> commands;
  private final ThemeRefusals refusals;

  EndThemeController(Commands<CommunityEvent> commands, ThemeRefusals refusals) {
    this.commands = commands;
    this.refusals = refusals;
  }

  @DeleteMapping("/api/community/themes/{theme}")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void end(
      @PathVariable ThemeId theme,
      @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String match,
      Caller caller,
      Act act) {
    caller.mustBeSteward();
    int seen = Seen.revision(match);
    EndTheme command = new EndTheme(theme, seen, new MemberId(caller.member()), act.at());
    var _ =
        refusals.with(Map.of(theme, seen), List.of(), Map.of(), () -> commands.send(act, command));
  }
}
