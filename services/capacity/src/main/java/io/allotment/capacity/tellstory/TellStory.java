package io.allotment.capacity.tellstory;

import io.allotment.capacity.model.Story;
import io.allotment.capacity.model.StoryId;
import io.allotment.capacity.model.Version;
import java.time.Instant;

/** Tells what the stories say of a story: all of it, and how new it is. */
public record TellStory(StoryId story, Version version, Story told, Instant at) {}
