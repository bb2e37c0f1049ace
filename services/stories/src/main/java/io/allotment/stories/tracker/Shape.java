package io.allotment.stories.tracker;

import tools.jackson.databind.JsonNode;

/** The shape in which a tracker gives an item as JSON. */
public interface Shape {

  /** What the item says. Whatever it lacks, it is answered and never thrown. */
  Read read(JsonNode item);
}
