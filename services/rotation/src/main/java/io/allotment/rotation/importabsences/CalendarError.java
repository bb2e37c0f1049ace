package io.allotment.rotation.importabsences;

/**
 * Why a calendar file is not taken.
 *
 * @param line the line of the file, from 1
 * @param component what begins or stands there, such as {@code VEVENT}
 * @param reason a sentence that says what is wrong and what to do next
 */
public record CalendarError(int line, String component, String reason) {}
