/**
 * What the event log costs, in ratios: to bare writes and reads of the same documents in the same
 * run, and to Axon 4's engine. Figures that were not checked are not printed.
 */
@NullMarked
package io.allotment.benchmark;

import org.jspecify.annotations.NullMarked;
