/**
 * What the coming weeks of a squad would be if somebody left, somebody joined, or people rested for
 * longer, against what is planned. It is worked out as the real acts would do it, and nothing of it
 * is stored.
 */
@NullMarked
package io.allotment.rotation.whatif;

import org.jspecify.annotations.NullMarked;
