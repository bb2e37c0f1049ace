package io.allotment.rotation.closeitem;

import io.allotment.rotation.model.ItemId;
import io.allotment.rotation.model.MemberId;
import io.allotment.rotation.model.SquadId;
import java.time.Instant;

/**
 * Closes what was left open, or opens it again. Doing so twice changes nothing.
 *
 * @param done whether it is closed
 */
public record CloseItem(SquadId squad, ItemId item, MemberId by, boolean done, Instant at) {}
