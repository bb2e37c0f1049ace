/**
 * The gardens of all squads from above, as the rotation told it: who serves in which week, what
 * nobody serves, how often mentors are pulled in, and what is handed over again and again. What was
 * written there stays in the squads; here are ids, ages and weeks.
 */
@NullMarked
package io.allotment.community.view.garden;

import org.jspecify.annotations.NullMarked;
