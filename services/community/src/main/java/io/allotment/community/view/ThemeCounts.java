package io.allotment.community.view;

import java.util.List;

/** Knows which themes the community has adopted, for those who show no more than their names. */
public interface ThemeCounts {

  /** A theme and how many open stories are about it. */
  record Theme(String name, int count) {}

  /** The themes with most stories first. */
  List<Theme> themes();
}
