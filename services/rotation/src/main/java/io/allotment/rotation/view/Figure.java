package io.allotment.rotation.view;

import io.allotment.rotation.model.Ratio;

/**
 * An exact number as it is shown.
 *
 * @param exact such as {@code 4/9}
 * @param value the same to double precision, for pictures and sorting
 */
public record Figure(String exact, double value) {

  public static Figure of(Ratio ratio) {
    return new Figure(ratio.toString(), ratio.doubleValue());
  }
}
