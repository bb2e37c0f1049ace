package io.allotment.rotation.importroster;

import org.jspecify.annotations.Nullable;

/**
 * Why a roster is not taken.
 *
 * @param line of the file, from 1
 * @param column as the file names it, or null where the whole line is meant
 * @param reason a sentence that says what is wrong and what to do
 */
public record RowError(int line, @Nullable String column, String reason) {}
