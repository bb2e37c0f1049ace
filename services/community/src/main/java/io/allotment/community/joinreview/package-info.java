/** Somebody takes part in a review. */
@NullMarked
package io.allotment.community.joinreview;

import org.jspecify.annotations.NullMarked;
