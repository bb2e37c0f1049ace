/** What Axon 4's MongoDB engine needs for the same appends, told to whoever started this JVM. */
@NullMarked
package io.allotment.benchmark.axon4;

import org.jspecify.annotations.NullMarked;
