/** Somebody keeps what they look for in the backlog, for themselves or for the community. */
@NullMarked
package io.allotment.community.saveview;

import org.jspecify.annotations.NullMarked;
