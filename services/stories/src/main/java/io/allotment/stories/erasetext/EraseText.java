package io.allotment.stories.erasetext;

import io.allotment.runtime.decide.TextId;
import io.allotment.stories.model.StoryId;
import java.time.Instant;

/** Erases a text of a story. Erasing it again changes nothing. */
public record EraseText(StoryId story, TextId text, Instant at) {}
