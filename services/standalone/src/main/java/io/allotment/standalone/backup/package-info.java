/**
 * Decides what belongs to an installation, when a copy of it is whole, and who copies: the process
 * that holds the data where one runs, the one that was asked otherwise.
 */
@NullMarked
package io.allotment.standalone.backup;

import org.jspecify.annotations.NullMarked;
