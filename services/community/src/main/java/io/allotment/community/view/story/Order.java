package io.allotment.community.view.story;

import static java.util.Comparator.comparing;
import static java.util.Comparator.comparingLong;
import static java.util.Comparator.naturalOrder;
import static java.util.Comparator.nullsLast;

import io.allotment.community.model.Words;
import io.allotment.community.view.story.Story.Size;
import java.util.Comparator;
import java.util.Locale;

/** How a list of stories goes. Every order ends with the story's id, so that it is one order. */
public enum Order {
  OLDEST,
  NEWEST,
  SQUAD,
  /** Stories of no kind come last. */
  KIND,
  /** Unit by unit, since sizes of two units are never compared; those without one come last. */
  LARGEST,
  CHANGED;

  private static final Comparator<Story> AGE = comparing(Story::created);
  private static final Comparator<Size> SIZE =
      comparing(Size::unit).thenComparing(comparingLong(Size::thousandths).reversed());

  public Comparator<Story> comparator() {
    Comparator<Story> first =
        switch (this) {
          case OLDEST -> AGE;
          case NEWEST -> AGE.reversed();
          case SQUAD -> comparing(Story::squad).thenComparing(AGE);
          case KIND -> comparing(Story::kind, nullsLast(naturalOrder())).thenComparing(AGE);
          case LARGEST -> comparing(Story::size, nullsLast(SIZE)).thenComparing(AGE);
          case CHANGED -> comparing(Story::changed).reversed();
        };
    return first.thenComparing(Story::id);
  }

  /** What it is called where people and programs read it. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /**
   * The order of that name.
   *
   * @throws IllegalArgumentException with a sentence fit for a person, when there is none
   */
  public static Order of(String word) {
    return Words.of(values(), Order::word, "order", word);
  }
}
