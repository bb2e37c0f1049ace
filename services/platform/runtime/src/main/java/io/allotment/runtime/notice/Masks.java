package io.allotment.runtime.notice;

import java.net.URI;

/** Secrets as they are shown. */
final class Masks {

  private static final String HIDDEN = "••••••";

  private Masks() {}

  /** Of an address the machine, of anything else nothing; empty stays empty. */
  static String of(String secret) {
    if (secret.isEmpty()) {
      return "";
    }
    try {
      URI address = URI.create(secret);
      return address.getHost() == null
          ? HIDDEN
          : address.getScheme() + "://" + address.getHost() + "/" + HIDDEN;
    } catch (IllegalArgumentException none) {
      return HIDDEN;
    }
  }
}
