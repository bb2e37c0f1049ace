package io.allotment.community.event;

import io.allotment.community.event.OfText.TextErased;
import io.allotment.community.model.MemberId;
import io.allotment.runtime.decide.Label;
import io.allotment.runtime.decide.TextId;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What events are found by. */
public final class CommunityTags {

  private CommunityTags() {}

  /** Where a text is referred to. */
  public static Label text(TextId text) {
    return new Label("text", text.value());
  }

  /** What themes there are: few are written, and a story is in one of them at most. */
  public static Label themes() {
    return new Label("themes", "");
  }

  /** The views somebody saved; the community's for null. */
  public static Label views(@Nullable MemberId owner) {
    return new Label("views", owner == null ? "" : owner.value());
  }

  public static Set<Label> of(CommunityEvent event) {
    Set<Label> labels = new LinkedHashSet<>(about(event));
    event.texts().forEach(text -> labels.add(text(text.id())));
    return labels;
  }

  private static List<Label> about(CommunityEvent event) {
    return switch (event) {
      case TextErased of -> List.of(text(of.text()));
      case OfTheme _ -> List.of(themes());
      case OfView of -> List.of(views(of.owner()));
    };
  }
}
