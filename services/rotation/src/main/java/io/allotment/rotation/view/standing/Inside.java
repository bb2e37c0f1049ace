package io.allotment.rotation.view.standing;

import io.allotment.rotation.model.SquadPlan;
import io.allotment.runtime.security.Caller;

/** Who belongs to a squad: its members and its leads. Others are told less. */
public final class Inside {
  private Inside() {}

  /** Whether this caller belongs to the squad. */
  public static boolean of(SquadPlan plan, Caller caller) {
    return caller.leads(plan.id().value())
        || plan.members().keySet().stream().anyMatch(member -> caller.is(member.value()));
  }
}
