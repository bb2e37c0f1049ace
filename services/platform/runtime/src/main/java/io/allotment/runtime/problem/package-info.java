/**
 * Refusals as RFC 9457 problem details. Each rule has a stable type, {@code /problems/<rule>}, one
 * sentence as its title, and a detail that says what of this request broke it and what to do next.
 */
@NullMarked
package io.allotment.runtime.problem;

import org.jspecify.annotations.NullMarked;
