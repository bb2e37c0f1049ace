/** What the rotation does by itself: with time, plans are carried on. */
@NullMarked
package io.allotment.rotation.reaction;

import org.jspecify.annotations.NullMarked;
