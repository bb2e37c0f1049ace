/** What the service tells others of capacity, in the published language. */
@NullMarked
package io.allotment.capacity.feed;

import org.jspecify.annotations.NullMarked;
