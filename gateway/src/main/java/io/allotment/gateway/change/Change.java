package io.allotment.gateway.change;

import java.util.Set;

/**
 * What a screen may show no longer. It says where to look again, never what is new.
 *
 * @param service where it changed
 * @param squads ids of those it concerns
 * @param members ids of those it concerns
 */
public record Change(String service, Set<String> squads, Set<String> members) {

  public Change {
    squads = Set.copyOf(squads);
    members = Set.copyOf(members);
  }
}
