package io.allotment.rotation.event;

import io.allotment.rotation.event.OfItem.ItemClosed;
import io.allotment.rotation.event.OfItem.ItemOpened;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Something that is carried from note to note until somebody closes it.
 *
 * @param closed null while it is open
 */
public record HandoverItem(ItemOpened opened, @Nullable ItemClosed closed) {

  public boolean isOpen() {
    return closed == null;
  }

  /** Whether it was still open at an instant. */
  public boolean wasOpen(Instant at) {
    return closed == null || closed.at().isAfter(at);
  }
}
