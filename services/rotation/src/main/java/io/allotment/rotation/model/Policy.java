package io.allotment.rotation.model;

/**
 * What a squad may set about its planning.
 *
 * @param rest weeks between two turns of one person
 * @param shadowWeeks weeks a newcomer serves beside the gardener first
 * @param freeShare the part of a person's working days that must be free in every week of a turn
 * @param frozenWeeks turns that start sooner than this many weeks from now are announced and move
 *     only by an act of people
 * @param publishedWeeks turns are published this many weeks ahead
 * @param forecastWeeks and forecast this many weeks ahead
 */
public record Policy(
    int rest,
    int shadowWeeks,
    Ratio freeShare,
    int frozenWeeks,
    int publishedWeeks,
    int forecastWeeks) {
  public static final Policy DEFAULT = new Policy(1, 1, Ratio.of(3, 5), 4, 13, 52);

  /**
   * @throws IllegalArgumentException with a sentence, when a figure makes no sense
   */
  public Policy {
    require(rest >= 0 && rest <= 52, "Rest is between 0 and 52 weeks.");
    require(shadowWeeks >= 0 && shadowWeeks <= 52, "Shadowing takes between 0 and 52 weeks.");
    require(
        freeShare.signum() >= 0 && freeShare.compareTo(Ratio.ONE) <= 0,
        "The share of days that must be free is between 0 and 1.");
    require(frozenWeeks >= 0, "A plan is frozen for 0 weeks or more.");
    require(
        publishedWeeks >= 1 && publishedWeeks >= frozenWeeks,
        "A plan is published for at least a week and at least as far as it is frozen.");
    require(
        forecastWeeks >= publishedWeeks && forecastWeeks <= 520,
        "A plan is forecast at least as far as it is published and at most for 520 weeks.");
  }

  public Policy withRest(int weeks) {
    return new Policy(weeks, shadowWeeks, freeShare, frozenWeeks, publishedWeeks, forecastWeeks);
  }

  private static void require(boolean holds, String sentence) {
    if (!holds) {
      throw new IllegalArgumentException(sentence);
    }
  }
}
