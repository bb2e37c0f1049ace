package io.allotment.runtime.decide;

/** A tag of an event: what it is about, such as {@code squad:checkout}. */
public record Label(String key, String value) {

  @Override
  public String toString() {
    return key + ":" + value;
  }
}
