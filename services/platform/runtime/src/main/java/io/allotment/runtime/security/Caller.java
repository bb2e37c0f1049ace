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

  /** Whether this caller plans for the squad; who leads it does. */
  public boolean plans(String squad) {
    return leads(squad) || roles.contains("planner:" + squad);
  }

  /** Whether this caller speaks for the community. */
  public boolean isSteward() {
    return isAdmin() || roles.contains("steward");
  }

  /** Whether this caller is that member. */
  public boolean is(String other) {
    return member.equals(other);
  }

  /** Refuses whoever may not lead this squad. */
  public void mustLead(String squad) {
    require(leads(squad), "Only a lead of " + squad + " or an admin may do this. Ask one of them.");
  }

  /** Refuses whoever may not plan for this squad. */
  public void mustPlan(String squad) {
    require(
        plans(squad),
        "Only a planner or a lead of " + squad + " or an admin may do this. Ask one of them.");
  }

  /** Refuses whoever does not speak for the community. */
  public void mustBeSteward() {
    require(isSteward(), "Only a steward of the community may do this. Ask one of them.");
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
