package io.allotment.rotation.askback;

import io.allotment.rotation.model.DutyWeek;
import io.allotment.rotation.model.MemberId;
import io.allotment.rotation.model.SquadId;
import io.allotment.runtime.decide.TextRef;
import java.time.Instant;

/**
 * Asks back about the note of a turn, or for one that is missing.
 *
 * @param lead whether {@code by} leads the squad, and so may ask for somebody
 */
public record AskBack(
    SquadId squad, DutyWeek week, MemberId by, boolean lead, TextRef line, Instant at) {}
