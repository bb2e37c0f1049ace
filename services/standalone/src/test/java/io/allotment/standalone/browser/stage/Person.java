package io.allotment.standalone.browser.stage;

/** Somebody with an account. */
public record Person(String member, String name) {

  /** What everybody in these tests chose. */
  public static final String PASSWORD = "wheelbarrow compost";

  public String email() {
    return member + "@example.org";
  }
}
