package io.allotment.runtime.notice;

import java.time.Instant;
import java.util.Map;

/**
 * Something to be told to an owner, wherever they want to be told its kind.
 *
 * @param key what it is and whose: whoever finds out the same names it the same, and it is told
 *     once
 * @param about ids by which the service composes it; no names, no texts
 * @param since when it became so
 * @param due not before
 * @param latest after this it is of no use, and is not told
 */
public record Notice(
    String key,
    String owner,
    String kind,
    Map<String, String> about,
    Instant since,
    Instant due,
    Instant latest) {

  public Notice {
    about = Map.copyOf(about);
  }
}
