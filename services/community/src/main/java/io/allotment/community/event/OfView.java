package io.allotment.community.event;

import io.allotment.community.model.MemberId;
import io.allotment.community.model.ViewId;
import io.allotment.runtime.decide.TextRef;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What happened to a saved view of the backlog: filters, and what somebody calls them. */
public sealed interface OfView extends CommunityEvent {
  ViewId view();

  /** Whose it is; null for the community's. */
  @Nullable MemberId owner();

  /**
   * It was saved, in place of what was saved under this id before.
   *
   * @param query the filters as they stand in the address; in a text, since people type what they
   *     look for
   */
  record ViewSaved(
      ViewId view, @Nullable MemberId owner, TextRef name, TextRef query, MemberId by, Instant at)
      implements OfView {
    @Override
    public List<TextRef> texts() {
      return List.of(name, query);
    }
  }

  /** It is kept no longer. */
  record ViewDropped(ViewId view, @Nullable MemberId owner, MemberId by, Instant at)
      implements OfView {}
}
