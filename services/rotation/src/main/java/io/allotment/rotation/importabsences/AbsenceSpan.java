package io.allotment.rotation.importabsences;

import io.allotment.rotation.model.Absence;
import io.allotment.rotation.model.AbsenceId;
import java.util.SortedSet;

/**
 * A time someone is away: an instance of an entry in a calendar or, once {@linkplain
 * CalendarReading.Spans#ofOnePerson merged}, several that overlap.
 *
 * @param line where the entry begins in the file
 * @param uid of the entry, to be shown beside the change and not kept
 * @param absence made from the entry's UID and, where it recurs, from which instance it is: the
 *     same in every export, also after the entry was moved
 * @param span whole days for an all-day entry, else instants
 * @param parts the ids of all entries in it, its own included: where one of the others was recorded
 *     by an earlier import, this absence takes its place
 * @param owners e-mail addresses in lower case of who is away, as the entry names them; often none
 */
public record AbsenceSpan(
    int line,
    String uid,
    AbsenceId absence,
    Absence span,
    SortedSet<AbsenceId> parts,
    SortedSet<String> owners) {}
