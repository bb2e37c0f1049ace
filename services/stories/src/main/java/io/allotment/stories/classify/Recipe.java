package io.allotment.stories.classify;

/**
 * How a model is learnt from examples; chosen on groups and organisations that were held out.
 *
 * @param cost what a wrong answer costs against large weights (C of LIBLINEAR)
 * @param seenIn the fewest stories that a feature must occur in
 * @param title the length of a title's words
 * @param description the length of a description's words
 * @param labels the length of the labels
 * @param parts the length of the parts of words, for each of their words'
 * @param shared whether a word means the same in a description as in a title, which helps where
 *     titles come alone
 * @param alone whether each title is learnt by itself too, so that descriptions, which say more, do
 *     not take all the weight
 */
record Recipe(
    double cost,
    int seenIn,
    double title,
    double description,
    double labels,
    double parts,
    boolean shared,
    boolean alone) {
  /** For stories of which often nothing but the title says what they are. */
  static final Recipe STORIES = new Recipe(10, 1, 1, .7, .3, .7, true, true);

  /**
   * The length of a squad's own words: it learns a habit from six, and what all say still counts.
   */
  private static final double OWN = .4;

  double length(Block block) {
    return switch (block) {
      case TITLE_WORDS -> title;
      case TITLE_PARTS -> title * parts;
      case DESCRIPTION_WORDS -> description;
      case DESCRIPTION_PARTS -> description * parts;
      case LABELS -> labels;
      case OWN -> OWN;
    };
  }
}
