/**
 * Absences follow a calendar that is read again and again: what is new in it is recorded, what
 * moved is changed, what is gone is withdrawn, and nothing else is touched.
 */
@NullMarked
package io.allotment.rotation.readcalendar;

import org.jspecify.annotations.NullMarked;
