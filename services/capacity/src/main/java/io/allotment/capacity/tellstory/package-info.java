/** What the stories say of a story is recorded where it is new. */
@NullMarked
package io.allotment.capacity.tellstory;

import org.jspecify.annotations.NullMarked;
