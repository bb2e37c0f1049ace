/** Whoever takes part in a review notes something, and writes it anew. */
@NullMarked
package io.allotment.community.writenote;

import org.jspecify.annotations.NullMarked;
