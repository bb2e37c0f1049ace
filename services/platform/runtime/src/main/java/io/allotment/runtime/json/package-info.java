/**
 * How plain Java values are written as JSON, in the log and on HTTP alike, without a word of it in
 * the values themselves.
 */
@NullMarked
package io.allotment.runtime.json;

import org.jspecify.annotations.NullMarked;
