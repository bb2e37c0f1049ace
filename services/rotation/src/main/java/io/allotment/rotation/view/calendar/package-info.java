/**
 * Turns as calendars know them (RFC 5545). What an event is called, how often it changed and when
 * follows from the log alone, so that every replica and every restart says the same; only how firm
 * a turn is depends on the time of asking, and that is counted as a change too.
 */
@NullMarked
package io.allotment.rotation.view.calendar;

import org.jspecify.annotations.NullMarked;
