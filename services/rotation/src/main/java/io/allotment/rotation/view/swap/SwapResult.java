package io.allotment.rotation.view.swap;

import io.allotment.rotation.directory.Person;
import io.allotment.rotation.view.Figure;
import io.allotment.rotation.view.effect.Effect;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What an act about a swap comes to.
 *
 * @param swap as it stands afterwards; null where nothing was recorded
 * @param effect what changes in the turns, or would once everybody agrees
 * @param balances of those whom it concerns, where it was only tried and would move something
 */
public record SwapResult(@Nullable SwapView swap, Effect effect, List<Balance> balances) {

  /**
   * A balance after the last of the turns concerned, as it would be without the swap and with it.
   */
  public record Balance(Person member, Figure before, Figure after) {}
}
