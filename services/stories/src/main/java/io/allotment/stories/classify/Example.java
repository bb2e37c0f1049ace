package io.allotment.stories.classify;

import io.allotment.stories.model.Kind;
import io.allotment.stories.model.StoryClass;
import org.jspecify.annotations.Nullable;

/**
 * A story of which people have said what it is.
 *
 * @param kind known only of operational stories, and not of all
 * @param group where it comes from; what is learnt from some groups is judged by the others
 */
public record Example(Described story, StoryClass is, @Nullable Kind kind, String group) {}
