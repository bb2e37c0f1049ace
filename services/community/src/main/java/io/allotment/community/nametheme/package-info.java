/** A theme is called otherwise. */
@NullMarked
package io.allotment.community.nametheme;

import org.jspecify.annotations.NullMarked;
