package io.allotment.community.mergethemes;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonProperty;
import io.allotment.community.event.CommunityEvent;
import io.allotment.community.model.MemberId;
import io.allotment.community.model.ThemeId;
import io.allotment.community.seen.Seen;
import io.allotment.community.view.theme.ThemeDetail;
import io.allotment.community.view.theme.ThemeRefusals;
import io.allotment.community.view.theme.ThemeViews;
import io.allotment.runtime.command.Act;
import io.allotment.runtime.command.Commands;
import io.allotment.runtime.security.Caller;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;

/** Merges themes into one, as it is said that each was seen. Stewards do. */
@RestController
class MergeThemesController {

  private final Commands<CommunityEvent> commands;
  private final ThemeRefusals refusals;
  private final ThemeViews views;

  MergeThemesController(
      Commands<CommunityEvent> commands, ThemeRefusals refusals, ThemeViews views) {
    this.commands = commands;
    this.refusals = refusals;
    this.views = views;
  }

  /**
   * Those that become part of it. No record, since one of one component is that component alone.
   */
  static final class Body {
    @JsonProperty private final List<Other> from;

    @JsonCreator
    Body(@JsonProperty(value = "from", required = true) List<Other> from) {
      this.from = List.copyOf(from);
    }
  }

  /** One that becomes part of it, and the revision that was seen. */
  record Other(ThemeId theme, int revision) {
    Other {
      var _ = Objects.requireNonNull(theme);
    }
  }

  @PostMapping("/api/community/themes/{theme}/merge")
  ResponseEntity<ThemeDetail> merge(
      @PathVariable ThemeId theme,
      @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String match,
      @RequestBody Body body,
      Caller caller,
      Act act) {
    caller.mustBeSteward();
    int revision = Seen.revision(match);
    MergeThemes command =
        new MergeThemes(
            theme,
            body.from.stream().map(o -> new MergeThemes.Other(o.theme(), o.revision())).toList(),
            revision,
            new MemberId(caller.member()),
            act.at());
    Map<ThemeId, Integer> seen = new TreeMap<>();
    body.from.forEach(other -> seen.put(other.theme(), other.revision()));
    seen.put(theme, revision);
    var _ =
        refusals.with(
            seen, List.of(), Map.of("from", body.from), () -> commands.send(act, command));
    ThemeDetail detail = views.one(theme, act.at());
    return ResponseEntity.ok().eTag(Seen.tag(detail.revision())).body(detail);
  }
}
