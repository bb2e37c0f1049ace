/**
 * A roster from a spreadsheet: reads the CSV file people really have, and decides what it changes.
 * A file is taken as a whole or not at all: every bad row is named by its line and column, with
 * what to do about it. A row or a cell that is missing changes nothing, so a file may hold one
 * squad, one column or one correction, and the same file twice changes nothing the second time.
 */
@NullMarked
package io.allotment.rotation.importroster;

import org.jspecify.annotations.NullMarked;
