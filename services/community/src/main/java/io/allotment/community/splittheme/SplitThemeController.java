package io.allotment.community.splittheme;

import io.allotment.community.event.CommunityEvent;
import io.allotment.community.event.OfTheme.ThemeSplit;
import io.allotment.community.model.MemberId;
import io.allotment.community.model.StoryId;
import io.allotment.community.model.ThemeId;
import io.allotment.community.seen.Seen;
import io.allotment.community.view.theme.ThemeDetail;
import io.allotment.community.view.theme.ThemeRefusals;
import io.allotment.community.view.theme.ThemeViews;
import io.allotment.runtime.command.Act;
import io.allotment.runtime.command.Commands;
import io.allotment.runtime.command.Outcome;
import io.allotment.runtime.security.Caller;
import io.allotment.runtime.text.Draft;
import io.allotment.runtime.text.TextKeeper;
import io.allotment.runtime.text.Wording;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;

/** Splits a theme, as {@code If-Match} says it was seen. Stewards do. */
@RestController
class SplitThemeController {

  private final Commands<CommunityEvent> commands;
  private final TextKeeper<CommunityEvent> texts;
  private final ThemeRefusals refusals;
  private final ThemeViews views;

  SplitThemeController(
      Commands<CommunityEvent> commands,
      TextKeeper<CommunityEvent> texts,
      ThemeRefusals refusals,
      ThemeViews views) {
    this.commands = commands;
    this.texts = texts;
    this.refusals = refusals;
    this.views = views;
  }

  /** What the new one is called, and what it takes with it. */
  record Body(@Nullable String name, @Nullable List<StoryId> stories) {
    Body {
      stories = stories == null ? List.of() : StoryId.each(stories);
    }
  }

  @PostMapping("/api/community/themes/{theme}/split")
  ResponseEntity<ThemeDetail> split(
      @PathVariable ThemeId theme,
      @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String match,
      @RequestBody Body body,
      Caller caller,
      Act act) {
    caller.mustBeSteward();
    int seen = Seen.revision(match);
    String written = Wording.line("The name", body.name());
    Draft name = Draft.of(written);
    List<StoryId> stories = Objects.requireNonNullElse(body.stories(), List.of());
    ThemeId fresh = new ThemeId(UUID.randomUUID().toString());
    SplitTheme command =
        new SplitTheme(
            theme, fresh, name.ref(), stories, seen, new MemberId(caller.member()), act.at());
    Outcome<CommunityEvent> outcome =
        refusals.with(
            Map.of(theme, seen),
            List.of(),
            Map.of("name", written, "stories", stories),
            () -> texts.with(act.at(), List.of(name), () -> commands.send(act, command)));
    ThemeId into = outcome.first(ThemeSplit.class).map(ThemeSplit::into).orElse(fresh);
    ThemeDetail detail = views.one(into, act.at());
    return ResponseEntity.status(HttpStatus.CREATED).eTag(Seen.tag(detail.revision())).body(detail);
  }
}
