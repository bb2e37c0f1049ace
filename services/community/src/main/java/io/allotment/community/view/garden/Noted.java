package io.allotment.community.view.garden;

import io.allotment.community.model.SquadId;
import org.jspecify.annotations.Nullable;

/**
 * The note of a turn was written.
 *
 * @param week in which the turn began
 * @param minutes for which whoever served was interrupted; null where nobody counted
 */
public record Noted(SquadId squad, String week, @Nullable Integer minutes) {}
