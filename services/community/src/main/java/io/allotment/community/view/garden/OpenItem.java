package io.allotment.community.view.garden;

import io.allotment.community.model.SquadId;
import java.time.Instant;

/**
 * Something that is open in a squad. What it is stays there.
 *
 * @param week in which it was opened first
 * @param handovers how many handovers it was carried through
 * @param reopened how often it was opened again after it was closed
 */
public record OpenItem(
    SquadId squad, String item, String week, Instant opened, int handovers, int reopened) {}
