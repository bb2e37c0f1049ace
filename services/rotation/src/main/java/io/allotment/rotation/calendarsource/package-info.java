/**
 * The address of a member's own calendar, which is read by itself for absences. An address is
 * personal and often a secret: it is kept here only, shown to nobody again, named in no event, log
 * or message, and deleted with the member's last squad. Only spans and ids are taken from what is
 * read.
 */
@NullMarked
package io.allotment.rotation.calendarsource;

import org.jspecify.annotations.NullMarked;
