/**
 * What a squad's iterations would have come to under other terms: its history is rewritten in
 * memory, by the functions that decided it, and nothing is recorded.
 */
@NullMarked
package io.allotment.capacity.whatif;

import org.jspecify.annotations.NullMarked;
