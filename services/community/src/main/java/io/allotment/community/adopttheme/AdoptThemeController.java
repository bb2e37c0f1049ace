package io.allotment.community.adopttheme;

import io.allotment.community.event.CommunityEvent;
import io.allotment.community.event.OfTheme.ThemeAdopted;
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
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Adopts stories as a theme. Stewards do. */
@RestController
class AdoptThemeController {

  private final Commands<CommunityEvent> commands;
  private final TextKeeper<CommunityEvent> texts;
  private final ThemeRefusals refusals;
  private final ThemeViews views;

  AdoptThemeController(
      Commands<CommunityEvent> commands,
      TextKeeper<CommunityEvent> texts,
      ThemeRefusals refusals,
      ThemeViews views) {
    this.commands = commands;
    this.texts = texts;
    this.refusals = refusals;
    this.views = views;
  }

  /** What it is called, and what it consists of. */
  record Body(@Nullable String name, @Nullable List<StoryId> stories) {
    Body {
      stories = stories == null ? List.of() : StoryId.each(stories);
    }
  }

  @PostMapping("/api/community/themes")
  ResponseEntity<ThemeDetail> adopt(@RequestBody Body body, Caller caller, Act act) {
    caller.mustBeSteward();
    Draft name = Draft.of(Wording.line("The name", body.name()));
    List<StoryId> stories = Objects.requireNonNullElse(body.stories(), List.of());
    refusals.mustBeKnown(stories);
    ThemeId fresh = new ThemeId(UUID.randomUUID().toString());
    AdoptTheme command =
        new AdoptTheme(fresh, name.ref(), stories, new MemberId(caller.member()), act.at());
    Outcome<CommunityEvent> outcome =
        refusals.with(
            Map.of(),
            stories,
            Map.of(),
            () -> texts.with(act.at(), List.of(name), () -> commands.send(act, command)));
    ThemeId theme = outcome.first(ThemeAdopted.class).map(ThemeAdopted::theme).orElse(fresh);
    ThemeDetail detail = views.one(theme, act.at());
    return ResponseEntity.status(HttpStatus.CREATED).eTag(Seen.tag(detail.revision())).body(detail);
  }
}
