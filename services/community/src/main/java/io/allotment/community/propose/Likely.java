package io.allotment.community.propose;

import io.allotment.community.model.StoryId;
import java.util.List;

/**
 * A story that could be added to a theme, and why.
 *
 * @param similarity how alike it is to the stories of the theme, in the mean: 0 to 1
 * @param words what it shares with them, what makes it most alike first
 * @param nearest the story of the theme that it is most like
 */
public record Likely(StoryId story, double similarity, List<String> words, StoryId nearest) {}
