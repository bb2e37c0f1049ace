package io.allotment.rotation.accepthandover;

import io.allotment.rotation.model.DutyWeek;
import io.allotment.rotation.model.MemberId;
import io.allotment.rotation.model.SquadId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Accepts the note of a turn. Accepting it again changes nothing.
 *
 * @param lead whether {@code by} leads the squad, and so may accept for somebody
 * @param seen the revision that was read; null where that is not said
 */
public record AcceptHandover(
    SquadId squad, DutyWeek week, MemberId by, boolean lead, @Nullable Integer seen, Instant at) {}
