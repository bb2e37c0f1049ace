package io.allotment.community.model;

import java.util.Arrays;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Finds a value by the word that people and programs use for it. */
public final class Words {

  private Words() {}

  /**
   * The value of that word.
   *
   * @param what it is a value of, as people call it
   * @throws IllegalArgumentException with a sentence fit for a person, when there is none
   */
  public static <T> T of(
      T[] values, Function<T, String> word, String what, @Nullable String asked) {
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
