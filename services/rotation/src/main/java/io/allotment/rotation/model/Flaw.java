package io.allotment.rotation.model;

/** Why parts of turns cannot pass as asked. */
public sealed interface Flaw {

  /** The pass it is about. */
  Pass pass();

  /** No such turn stands, or it has no such part. */
  record NoSuchPart(Pass pass) implements Flaw {}

  /** That part has begun. */
  record Begun(Pass pass) implements Flaw {}

  /** Who is to give it does not serve all of it; where nobody is, somebody does. */
  record NotTheirs(Pass pass) implements Flaw {}

  /** It would stay with the same person. */
  record ToThemselves(Pass pass) implements Flaw {}

  /** Another pass of the same act is about a part of it. */
  record Twice(Pass pass) implements Flaw {}

  /** Who is to take it cannot serve it. */
  record CannotServe(Pass pass, Reason reason) implements Flaw {}

  /**
   * Who gives it could serve what they had, and cannot serve what would be left with them: someone
   * else would be put in their place, and taking the pass back would not undo that.
   */
  record CannotKeep(Pass pass, Reason reason) implements Flaw {}
}
