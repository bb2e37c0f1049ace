package io.allotment.runtime.security;

import java.util.Set;
import org.springframework.security.access.AccessDeniedException;

/**
 * The person or script behind a request.
 *
 * @param member the member id the token speaks for
 * @param roles {@code admin}, {@code steward}, {@code lead:<squad>}, {@code planner:<squad>}
 */
public record Caller(String member, Set<String> roles) {

  public Caller {
    roles = Set.copyOf(roles);
  }

  public boolean isAdmin() {
    return roles.contains("admin");
  }

  /** Whether this caller leads the squad; an admin leads every squad. */
  public boolean leads(String squad) {
    return isAdmin() || roles.contains("lead:" + squad);
  }

  /** Whether this caller is that member. */
  public boolean is(String other) {
    return member.equals(other);
  }

  /** Refuses whoever may not lead this squad. */
  public void mustLead(String squad) {
    require(leads(squad), "Only a lead of " + squad + " or an admin may do this. Ask one of them.");
  }

  /** Refuses whoever is no admin. */
  public void mustBeAdmin() {
    require(isAdmin(), "Only an admin may do this. Ask one of them.");
  }

  /** Refuses unless the condition holds; the sentence says who may. */
  public static void require(boolean may, String sentence) {
    if (!may) {
      throw new AccessDeniedException(sentence);
    }
  }
}
