package io.allotment.rotation.view.calendar;

/** How firm a part of a turn is; it rises by itself as time goes by. */
enum Firmness {
  FORECAST("Forecast: it may change without notice.", 0),
  PUBLISHED("Published: it may still pass to somebody else if its gardener cannot serve.", 0),
  ANNOUNCED("Announced: it changes only by an act of people.", 1),
  SERVED("Served.", 2),
  CANCELLED("It no longer takes place as it was here.", 0);

  /** What time alone adds to the changes of an entry at most. */
  static final int MOST = 2;

  private final String sentence;
  private final int changes;

  Firmness(String sentence, int changes) {
    this.sentence = sentence;
    this.changes = changes;
  }

  String sentence() {
    return sentence;
  }

  /** How often it changed by itself to become so. */
  int changes() {
    return changes;
  }
}
