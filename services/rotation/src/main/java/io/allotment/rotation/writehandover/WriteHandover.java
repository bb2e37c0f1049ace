package io.allotment.rotation.writehandover;

import io.allotment.rotation.model.DutyWeek;
import io.allotment.rotation.model.Interrupted;
import io.allotment.rotation.model.MemberId;
import io.allotment.rotation.model.SquadId;
import io.allotment.runtime.decide.TextRef;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Writes the note of a turn, or writes it anew.
 *
 * @param lead whether {@code by} leads the squad, and so may write for somebody
 * @param learned null where nothing is said, like {@code watch} and {@code interrupted}
 * @param seen the revision that was edited; 0 where none was
 */
public record WriteHandover(
    SquadId squad,
    DutyWeek week,
    MemberId by,
    boolean lead,
    @Nullable TextRef learned,
    @Nullable TextRef watch,
    @Nullable Interrupted interrupted,
    int seen,
    Instant at) {}
