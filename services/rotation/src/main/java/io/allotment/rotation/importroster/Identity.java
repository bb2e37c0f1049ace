package io.allotment.rotation.importroster;

import io.allotment.rotation.model.MemberId;

/** Whom a row is about. */
public sealed interface Identity {

  record ById(MemberId id) implements Identity {}

  /**
   * Known by an address only: the id is found in the directory, or made there.
   *
   * @param email in lower case
   */
  record ByEmail(String email) implements Identity {}
}
