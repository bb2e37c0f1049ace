/** What the rotation does by itself: with time plans are carried on, and people are told. */
@NullMarked
package io.allotment.rotation.reaction;

import org.jspecify.annotations.NullMarked;
