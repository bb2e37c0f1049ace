/**
 * Squads and their members as addresses one puts things to: whether that opens or changes, adds or
 * changes, follows from how things stand.
 */
@NullMarked
package io.allotment.rotation.roster;

import org.jspecify.annotations.NullMarked;
