package io.allotment.community.takedecision;

import io.allotment.community.model.DecisionId;
import io.allotment.community.model.Effect;
import io.allotment.community.model.MemberId;
import io.allotment.community.model.Part;
import io.allotment.community.model.ReviewId;
import io.allotment.community.model.SquadId;
import io.allotment.runtime.decide.TextRef;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Decides something in a review.
 *
 * @param item the key of the item of the agenda it is about; null where it is about the part
 * @param squad whose it is to do
 * @param effect what it changes by itself; null for nothing
 */
public record TakeDecision(
    ReviewId review,
    DecisionId decision,
    Part part,
    @Nullable String item,
    TextRef text,
    SquadId squad,
    LocalDate due,
    @Nullable Effect effect,
    MemberId by,
    Instant at) {}
