package io.allotment.stories.view.similar;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.allotment.stories.model.SquadId;
import io.allotment.stories.model.StoryId;
import org.jspecify.annotations.Nullable;

/**
 * A story that reads like another, and what people said it is.
 *
 * @param key what people call it in its tracker
 * @param iteration its sprint or milestone; null where it is in none
 * @param likeness of the words, from 0 to 1, where they are the same
 */
public record SimilarStory(
    StoryId id,
    String title,
    String key,
    SquadId squad,
    @JsonProperty("class") String is,
    @Nullable String kind,
    @Nullable String iteration,
    double likeness) {}
