package io.allotment.community.event;

import io.allotment.community.event.OfView.ViewDropped;
import io.allotment.community.event.OfView.ViewSaved;
import io.allotment.community.model.ViewId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The views one person saved, or the community, in the order they were saved in first. */
public record SavedViews(Map<ViewId, ViewSaved> byId) {

  public static final SavedViews NONE = new SavedViews(Map.of());

  public SavedViews after(CommunityEvent event) {
    return switch (event) {
      case ViewSaved of -> {
        Map<ViewId, ViewSaved> now = new LinkedHashMap<>(byId);
        now.put(of.view(), of);
        yield new SavedViews(now);
      }
      case ViewDropped of -> {
        Map<ViewId, ViewSaved> now = new LinkedHashMap<>(byId);
        now.remove(of.view());
        yield new SavedViews(now);
      }
      default -> this;
    };
  }

  public List<ViewSaved> all() {
    return List.copyOf(byId.values());
  }
}
