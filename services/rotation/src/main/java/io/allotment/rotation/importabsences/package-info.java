/**
 * Absences from a calendar: reads an iCalendar file (RFC 5545) as calendar tools export it into
 * spans of time with stable ids, and decides what they change. Only spans, ids and owners are read:
 * the properties that could say why someone is away (SUMMARY, DESCRIPTION, CATEGORIES, LOCATION)
 * are dropped before anything looks at them, and no message repeats them. What the calendar calls
 * free or cancelled is no absence.
 */
@NullMarked
package io.allotment.rotation.importabsences;

import org.jspecify.annotations.NullMarked;
