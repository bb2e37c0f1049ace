package io.allotment.community.followup;

import io.allotment.community.model.DecisionId;
import io.allotment.community.model.FollowUp;
import io.allotment.community.model.MemberId;
import io.allotment.community.model.ReviewId;
import io.allotment.runtime.decide.TextRef;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Says what came of a decision.
 *
 * @param review the one that says so
 * @param due the new day; null unless it is carried on
 * @param text what is said of it; null for nothing
 */
public record FollowUpDecision(
    ReviewId review,
    DecisionId decision,
    FollowUp outcome,
    @Nullable LocalDate due,
    @Nullable TextRef text,
    MemberId by,
    Instant at) {}
