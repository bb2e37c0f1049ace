/**
 * The calendars of public holidays: which regions there are, and which days are holidays in them.
 * What they say is asked when weeks are valued, is recorded then, and is never asked of them again.
 */
@NullMarked
package io.allotment.rotation.holidays;

import org.jspecify.annotations.NullMarked;
