package io.allotment.community.addstories;

import io.allotment.community.event.CommunityEvent;
import io.allotment.community.model.MemberId;
import io.allotment.community.model.ThemeId;
import io.allotment.community.seen.Seen;
import io.allotment.community.view.theme.Chosen;
import io.allotment.community.view.theme.ThemeDetail;
import io.allotment.community.view.theme.ThemeRefusals;
import io.allotment.community.view.theme.ThemeViews;
import io.allotment.runtime.command.Act;
import io.allotment.runtime.command.Commands;
import io.allotment.runtime.security.Caller;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;

/** Adds stories to a theme, as {@code If-Match} says it was seen. Stewards do. */
@RestController
class AddStoriesController {

  private final Commands<CommunityEvent> commands;
  private final ThemeRefusals refusals;
  private final ThemeViews views;

  AddStoriesController(
      Commands<CommunityEvent> commands, ThemeRefusals refusals, ThemeViews views) {
    this.commands = commands;
    this.refusals = refusals;
    this.views = views;
  }

  @PostMapping("/api/community/themes/{theme}/additions")
  ResponseEntity<ThemeDetail> add(
      @PathVariable ThemeId theme,
      @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String match,
      @RequestBody Chosen body,
      Caller caller,
      Act act) {
    caller.mustBeSteward();
    int seen = Seen.revision(match);
    refusals.mustBeKnown(body.stories());
    AddStories command =
        new AddStories(theme, body.stories(), seen, new MemberId(caller.member()), act.at());
    var _ =
        refusals.with(
            Map.of(theme, seen),
            body.stories(),
            Map.of("stories", body.stories()),
            () -> commands.send(act, command));
    ThemeDetail detail = views.one(theme, act.at());
    return ResponseEntity.ok().eTag(Seen.tag(detail.revision())).body(detail);
  }
}
