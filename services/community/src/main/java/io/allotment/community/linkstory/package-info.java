/** A story in a squad's tracker does what was decided. */
@NullMarked
package io.allotment.community.linkstory;

import org.jspecify.annotations.NullMarked;
