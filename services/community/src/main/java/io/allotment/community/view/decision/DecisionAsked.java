package io.allotment.community.view.decision;

import io.allotment.community.event.CommunityRule;
import io.allotment.community.model.Effect;
import io.allotment.community.model.SquadId;
import io.allotment.runtime.command.RefusedException;
import io.allotment.runtime.text.Wording;
import java.time.LocalDate;
import java.util.Collection;
import org.jspecify.annotations.Nullable;

/**
 * A decision as it is asked for.
 *
 * @param text what is decided, in a line
 * @param squad whose it is to do
 * @param due by when
 * @param effect what it changes by itself; null for nothing
 */
public record DecisionAsked(
    @Nullable String text, SquadId squad, LocalDate due, @Nullable EffectAsked effect) {

  /**
   * Checks that it is said whose it is, and by when.
   *
   * @throws IllegalArgumentException with a sentence fit for a person, where it is not
   */
  @SuppressWarnings("ConstantValue")
  public DecisionAsked {
    if (squad == null || due == null) {
      throw new IllegalArgumentException(
          "A decision has a squad whose it is, and a day by when it is to be done.");
    }
  }

  /** What is decided. */
  public String line() {
    return Wording.line("What is decided", text);
  }

  /** What it is to change by itself; null for nothing. */
  public @Nullable Effect consequence() {
    return effect == null ? null : effect.read();
  }

  /** Refuses what is for a squad that is not among these. */
  public void mustBeFor(Collection<SquadId> squads) {
    mustBeAmong(squads, squad);
    if (consequence() instanceof Effect.Forgiveness forgiveness) {
      mustBeAmong(squads, forgiveness.squad());
    }
  }

  private static void mustBeAmong(Collection<SquadId> squads, SquadId squad) {
    if (!squads.contains(squad)) {
      throw new RefusedException(
          CommunityRule.OWNER_UNKNOWN,
          "There is no squad %s. Look at its spelling in the roster.".formatted(squad));
    }
  }
}
