/** Who leads a review goes on to a part of its agenda. */
@NullMarked
package io.allotment.community.enterpart;

import org.jspecify.annotations.NullMarked;
