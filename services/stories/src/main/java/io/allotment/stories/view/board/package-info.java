/** The operational work that is to be done: what kinds it is of, how old, and what of it waits. */
@NullMarked
package io.allotment.stories.view.board;

import org.jspecify.annotations.NullMarked;
