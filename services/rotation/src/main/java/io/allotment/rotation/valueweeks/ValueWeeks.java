package io.allotment.rotation.valueweeks;

import io.allotment.rotation.model.SquadId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.SortedMap;

/**
 * Values more weeks of a squad that counts public holidays, once those that are valued are running
 * out. A timed act; done twice it changes nothing, and weeks that are valued stay as they are.
 *
 * @param days the public holidays of the squad's region from the last valued week on
 */
public record ValueWeeks(SquadId squad, SortedMap<LocalDate, String> days, Instant at) {}
