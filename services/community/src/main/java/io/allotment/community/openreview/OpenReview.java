package io.allotment.community.openreview;

import io.allotment.community.model.Agenda;
import io.allotment.community.model.MemberId;
import java.time.Instant;

/**
 * Opens a review.
 *
 * @param since from when on the agenda says what happened
 */
public record OpenReview(MemberId lead, Instant since, Agenda agenda, Instant at) {}
