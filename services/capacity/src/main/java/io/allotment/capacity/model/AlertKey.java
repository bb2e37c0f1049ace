package io.allotment.capacity.model;

import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What an alert is about, the same as long as it is the same thing: its rule, the squad, and where
 * it is about one the iteration and the raid, joined by slashes.
 */
public record AlertKey(String value) implements Comparable<AlertKey> {

  private static final Pattern KEY = Pattern.compile("[a-z0-9-]+(/[a-z0-9-]+){1,3}");

  /**
   * @throws IllegalArgumentException with a sentence fit for a person, when it is none
   */
  public AlertKey {
    if (!KEY.matcher(value).matches()) {
      throw new IllegalArgumentException(
          "An alert is known by its rule and what it is about; %s is none.".formatted(value));
    }
  }

  /** The key of a rule about these, the squad first. */
  public static AlertKey of(AlertRule rule, Object... about) {
    return new AlertKey(
        Stream.concat(Stream.of(rule.id()), Stream.of(about).map(Object::toString))
            .collect(Collectors.joining("/")));
  }

  @Override
  public int compareTo(AlertKey other) {
    return value.compareTo(other.value);
  }

  @Override
  public String toString() {
    return value;
  }
}
