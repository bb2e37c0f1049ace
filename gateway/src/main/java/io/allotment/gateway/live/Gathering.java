package io.allotment.gateway.live;

import io.allotment.gateway.change.Change;
import io.allotment.gateway.change.Changes;
import java.util.HashSet;
import java.util.Set;

/** Gathers what changed in a service, so that many changes of a moment are one to screens. */
final class Gathering {

  private final String service;
  private final Changes changes;
  private final Set<String> squads = new HashSet<>();
  private boolean any;
  private boolean all;

  Gathering(String service, Changes changes) {
    this.service = service;
    this.changes = changes;
  }

  /** Something changed of a squad; of all for an empty one. */
  synchronized void add(String squad) {
    any = true;
    if (squad.isEmpty()) {
      all = true;
    } else {
      squads.add(squad);
    }
  }

  /** Tells what was gathered since the last time, in one; nothing where nothing was. */
  void tell() {
    Change change;
    synchronized (this) {
      if (!any) {
        return;
      }
      change = new Change(service, all ? Set.of() : Set.copyOf(squads), Set.of());
      squads.clear();
      any = false;
      all = false;
    }
    changes.publish(change);
  }
}
