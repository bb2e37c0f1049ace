package io.allotment.community.event;

import io.allotment.community.event.OfText.TextErased;
import io.allotment.runtime.decide.Label;
import io.allotment.runtime.decide.TextId;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** What events are found by. */
public final class CommunityTags {

  private static final String ALL = "all";

  private CommunityTags() {}

  /** Where a text is referred to. */
  public static Label text(TextId text) {
    return new Label("text", text.value());
  }

  /** By what gardens are judged. */
  public static Label thresholds() {
    return new Label("thresholds", ALL);
  }

  /** All links for walls. */
  public static Label walls() {
    return new Label("walls", ALL);
  }

  /** The link for a wall whose secret has this digest. */
  public static Label wallSecret(String digest) {
    return new Label("wall-secret", digest);
  }

  public static Set<Label> of(CommunityEvent event) {
    Set<Label> labels = new LinkedHashSet<>(about(event));
    event.texts().forEach(text -> labels.add(text(text.id())));
    return labels;
  }

  private static List<Label> about(CommunityEvent event) {
    return switch (event) {
      case TextErased of -> List.of(text(of.text()));
      case OfThresholds _ -> List.of(thresholds());
      case OfWall of -> List.of(walls(), wallSecret(of.digest()));
    };
  }
}
