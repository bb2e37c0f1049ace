/**
 * Addresses under which calendars fetch turns: who has one, made by whom, fetched when. The secret
 * in an address is kept as a digest, beside the log and not in it: nothing is decided on it, and it
 * goes without a trace when it is revoked or its owner leaves.
 */
@NullMarked
package io.allotment.rotation.calendarfeed;

import org.jspecify.annotations.NullMarked;
