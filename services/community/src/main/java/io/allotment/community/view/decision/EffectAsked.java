package io.allotment.community.view.decision;

import io.allotment.community.model.Effect;
import io.allotment.community.model.Percent;
import io.allotment.community.model.SquadId;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What a decision is to change by itself, as it is asked for.
 *
 * @param kind floor, with percent and from; or forgiveness, with squad and amount
 */
public record EffectAsked(
    @Nullable String kind,
    @Nullable Integer percent,
    @Nullable LocalDate from,
    @Nullable SquadId squad,
    @Nullable AmountAsked amount) {

  private static final String FLOOR = "floor";
  private static final String FORGIVENESS = "forgiveness";

  /**
   * Checks that it can be read.
   *
   * @throws IllegalArgumentException with a sentence fit for a person, where it cannot
   */
  public EffectAsked {
    var _ = read(kind, percent, from, squad, amount);
  }

  /** An effect as it is asked for; null for none. */
  public static @Nullable EffectAsked of(@Nullable Effect effect) {
    return switch (effect) {
      case null -> null;
      case Effect.Floor(Percent percent, LocalDate from) ->
          new EffectAsked(FLOOR, percent.value(), from, null, null);
      case Effect.Forgiveness(SquadId squad, var amount) ->
          new EffectAsked(FORGIVENESS, null, null, squad, AmountAsked.of(amount));
    };
  }

  /** The effect. */
  public Effect read() {
    return read(kind, percent, from, squad, amount);
  }

  private static Effect read(
      @Nullable String kind,
      @Nullable Integer percent,
      @Nullable LocalDate from,
      @Nullable SquadId squad,
      @Nullable AmountAsked amount) {
    if (FLOOR.equals(kind) && percent != null && from != null) {
      return new Effect.Floor(new Percent(percent), from);
    }
    if (FORGIVENESS.equals(kind) && squad != null && amount != null) {
      return new Effect.Forgiveness(squad, amount.read());
    }
    throw new IllegalArgumentException(
        "A decision sets the floor, with percent and from, or is a forgiveness, with squad and"
            + " amount.");
  }
}
