package io.allotment.community.joinreview;

import io.allotment.community.model.MemberId;
import io.allotment.community.model.ReviewId;
import java.time.Instant;

/** Takes part in a review. Who does so already goes on doing so. */
public record JoinReview(ReviewId review, MemberId member, Instant at) {}
