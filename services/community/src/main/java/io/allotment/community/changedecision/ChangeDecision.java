package io.allotment.community.changedecision;

import io.allotment.community.model.DecisionId;
import io.allotment.community.model.Effect;
import io.allotment.community.model.MemberId;
import io.allotment.community.model.ReviewId;
import io.allotment.community.model.SquadId;
import io.allotment.runtime.decide.TextRef;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Writes a decision anew, all of it.
 *
 * @param review the one it was taken in
 * @param effect what it changes by itself; null for nothing
 * @param seen the revision that was edited
 */
public record ChangeDecision(
    DecisionId decision,
    ReviewId review,
    TextRef text,
    SquadId squad,
    LocalDate due,
    @Nullable Effect effect,
    MemberId by,
    int seen,
    Instant at) {}
