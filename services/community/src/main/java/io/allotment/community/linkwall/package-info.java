/** A display on a wall is given a link by which it reads without signing in. */
@NullMarked
package io.allotment.community.linkwall;

import org.jspecify.annotations.NullMarked;
