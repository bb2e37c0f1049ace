/** Rules class stories before any model does, in an order that people set. */
@NullMarked
package io.allotment.stories.setrules;

import org.jspecify.annotations.NullMarked;
