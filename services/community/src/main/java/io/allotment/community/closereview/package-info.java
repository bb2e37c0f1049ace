/** A review ends, and what was noted and decided stays. */
@NullMarked
package io.allotment.community.closereview;

import org.jspecify.annotations.NullMarked;
