package io.allotment.runtime.view;

import io.allotment.eventlog.EventLog;

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
}
