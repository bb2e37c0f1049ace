package io.allotment.stories.classify;

/** A family of features that is brought to length one by itself, so that none drowns another. */
enum Block {
  TITLE_WORDS(1),
  TITLE_PARTS(2),
  DESCRIPTION_WORDS(3),
  DESCRIPTION_PARTS(4),
  LABELS(5),
  /** Words of title and labels as the squad means them. */
  OWN(6);

  private final int number;

  Block(int number) {
    this.number = number;
  }

  int number() {
    return number;
  }
}
