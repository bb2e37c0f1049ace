package io.allotment.community.nametheme;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonProperty;
import io.allotment.community.event.CommunityEvent;
import io.allotment.community.model.MemberId;
import io.allotment.community.model.ThemeId;
import io.allotment.community.seen.Seen;
import io.allotment.community.view.theme.ThemeDetail;
import io.allotment.community.view.theme.ThemeNames;
import io.allotment.community.view.theme.ThemeRefusals;
import io.allotment.community.view.theme.ThemeViews;
import io.allotment.runtime.command.Act;
import io.allotment.runtime.command.Commands;
import io.allotment.runtime.security.Caller;
import io.allotment.runtime.text.Draft;
import io.allotment.runtime.text.TextKeeper;
import io.allotment.runtime.text.Wording;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;

/** Names a theme, as {@code If-Match} says it was seen. Stewards do. */
@RestController
class NameThemeController {

  private final Commands<CommunityEvent> commands;
  private final TextKeeper<CommunityEvent> texts;
  private final ThemeRefusals refusals;
  private final ThemeNames names;
  private final ThemeViews views;

  NameThemeController(
      Commands<CommunityEvent> commands,
      TextKeeper<CommunityEvent> texts,
      ThemeRefusals refusals,
      ThemeNames names,
      ThemeViews views) {
    this.commands = commands;
    this.texts = texts;
    this.refusals = refusals;
    this.names = names;
    this.views = views;
  }

  /** What it is called. No record, since one of one component is that component alone. */
  static final class Body {
    @JsonProperty private final String name;

    @JsonCreator
    Body(@JsonProperty(value = "name", required = true) String name) {
      this.name = name;
    }
  }

  @PutMapping("/api/community/themes/{theme}/name")
  ResponseEntity<ThemeDetail> name(
      @PathVariable ThemeId theme,
      @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String match,
      @RequestBody Body body,
      Caller caller,
      Act act) {
    caller.mustBeSteward();
    String written = Wording.line("The name", body.name);
    int seen = Seen.revision(match);
    if (!written.equals(names.names().get(theme))) {
      Draft name = Draft.of(written);
      NameTheme command =
          new NameTheme(theme, name.ref(), seen, new MemberId(caller.member()), act.at());
      var _ =
          refusals.with(
              Map.of(theme, seen),
              List.of(),
              Map.of("name", written),
              () -> texts.with(act.at(), List.of(name), () -> commands.send(act, command)));
    }
    ThemeDetail detail = views.one(theme, act.at());
    return ResponseEntity.ok().eTag(Seen.tag(detail.revision())).body(detail);
  }
}
