/** What the rotation tells other services. */
@NullMarked
package io.allotment.rotation.feed;

import org.jspecify.annotations.NullMarked;
