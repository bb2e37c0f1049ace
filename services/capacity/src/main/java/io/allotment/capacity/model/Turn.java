package io.allotment.capacity.model;

import java.util.List;

/**
 * Who is gardener in a turn, as rotation last said.
 *
 * @param week its duty week, by which rotation knows it
 * @param version how new this is: rotation's, for any of its turns
 * @param duties who serves which part; none where the turn was withdrawn
 */
public record Turn(String week, Version version, List<Duty> duties) {
  public Turn {
    duties = List.copyOf(duties);
  }
}
