package io.allotment.rotation.event;

import io.allotment.rotation.event.OfPullIn.MentorPulledIn;
import io.allotment.rotation.event.OfPullIn.PullInAnswered;
import org.jspecify.annotations.Nullable;

/**
 * One time that a gardener pulled in the mentor.
 *
 * @param answered null until the mentor answered
 */
public record PullIn(MentorPulledIn asked, @Nullable PullInAnswered answered) {}
