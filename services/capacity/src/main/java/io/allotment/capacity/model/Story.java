package io.allotment.capacity.model;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is known of a story.
 *
 * @param squad whose it is
 * @param is its class: what people said, else what is suggested; null where nothing is
 * @param kind of operational work; null for other classes, and where nobody said
 * @param points null where it has none
 */
public record Story(
    SquadId squad,
    @Nullable StoryClass is,
    @Nullable Kind kind,
    @Nullable Points points,
    Progress progress) {

  /** How far it has come. */
  public enum Progress {
    OPEN,
    STARTED,
    DONE,
    /** Closed without being done, or no longer in its tracker. */
    DROPPED;

    /** Whether nothing more is to be done. */
    public boolean ended() {
      return this == DONE || this == DROPPED;
    }
  }

  /**
   * The accounts it may draw on; the first unless someone says otherwise. A story without a class
   * draws on features, so that nothing comes out of the reserve by not being classed.
   *
   * @param enabler whether its squad counts it as improvement if it is strategic
   */
  public List<Account> draws(boolean enabler) {
    return switch (is) {
      case OPERATIONAL ->
          kind != null && kind.improves()
              ? List.of(Account.IMPROVEMENT)
              : List.of(Account.GARDEN, Account.FEATURE);
      case STRATEGIC -> List.of(enabler ? Account.IMPROVEMENT : Account.FEATURE);
      case TACTICAL -> List.of(Account.FEATURE);
      case null -> List.of(Account.FEATURE);
    };
  }
}
