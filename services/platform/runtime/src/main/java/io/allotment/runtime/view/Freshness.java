package io.allotment.runtime.view;

import io.allotment.eventlog.EventLog;
import java.util.function.Function;

/** Lets a query wait for its view, so that people read what they have just done. */
public final class Freshness {

  private final Views views;
  private final EventLog log;

  public Freshness(Views views, EventLog log) {
    this.views = views;
    this.log = log;
  }

  /**
   * Waits, for a second at the most, until a view holds everything recorded before this call.
   *
   * @return whether it does
   */
  public boolean of(String view) {
    return views.await(view, log.freshHead());
  }

  /**
   * Asks a view that holds everything recorded before this call, or as it is after a second.
   *
   * @param query pure, since it is put again when another generation took over meanwhile
   */
  public <R> R read(String view, Function<Generation, R> query) {
    long head = log.freshHead();
    return views.read(
        view,
        generation -> {
          views.await(view, generation, head);
          return query.apply(generation);
        });
  }
}
