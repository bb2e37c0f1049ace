package io.allotment.community.closereview;

import io.allotment.community.model.MemberId;
import io.allotment.community.model.ReviewId;
import java.time.Instant;

/** Ends a review. */
public record CloseReview(ReviewId review, MemberId by, Instant at) {}
