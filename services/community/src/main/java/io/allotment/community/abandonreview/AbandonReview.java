package io.allotment.community.abandonreview;

import io.allotment.community.model.MemberId;
import io.allotment.community.model.ReviewId;
import java.time.Instant;

/** Takes back that a review was opened. */
public record AbandonReview(ReviewId review, MemberId by, Instant at) {}
