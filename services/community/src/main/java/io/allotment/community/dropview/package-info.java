/** A saved view is kept no longer. */
@NullMarked
package io.allotment.community.dropview;

import org.jspecify.annotations.NullMarked;
