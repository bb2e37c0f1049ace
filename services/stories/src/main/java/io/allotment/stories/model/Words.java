package io.allotment.stories.model;

import java.util.Arrays;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Finds a value by its word. */
final class Words {

  private Words() {}

  static <T> T of(T[] values, Function<T, String> word, String what, String asked) {
    return Arrays.stream(values)
        .filter(value -> word.apply(value).equals(asked))
        .findFirst()
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "There is no %s \"%s\". There are %s."
                        .formatted(
                            what,
                            asked,
                            Arrays.stream(values).map(word).collect(Collectors.joining(", ")))));
  }
}
