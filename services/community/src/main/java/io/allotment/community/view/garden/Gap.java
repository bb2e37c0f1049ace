package io.allotment.community.view.garden;

import io.allotment.community.model.SquadId;
import java.time.Instant;

/**
 * Time that nobody serves, or that whoever should serve cannot.
 *
 * @param week of the turn
 * @param needsCover whether somebody is named who cannot serve; otherwise nobody is
 */
public record Gap(SquadId squad, String week, Instant start, Instant end, boolean needsCover) {}
