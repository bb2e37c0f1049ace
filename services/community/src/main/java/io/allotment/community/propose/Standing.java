package io.allotment.community.propose;

import io.allotment.community.model.StoryId;
import java.util.Set;

/**
 * A theme that people adopted.
 *
 * @param stories those in it
 * @param taken those that people took from it: they are not offered to it again
 */
public record Standing(Set<StoryId> stories, Set<StoryId> taken) {}
