package io.allotment.rotation.openitem;

import io.allotment.rotation.model.DutyWeek;
import io.allotment.rotation.model.ItemId;
import io.allotment.rotation.model.MemberId;
import io.allotment.rotation.model.SquadId;
import io.allotment.runtime.decide.TextRef;
import java.time.Instant;

/**
 * Leaves something open in a turn.
 *
 * @param lead whether {@code by} leads the squad, and so may do it for somebody
 */
public record OpenItem(
    SquadId squad,
    ItemId item,
    DutyWeek week,
    MemberId by,
    boolean lead,
    TextRef text,
    Instant at) {}
