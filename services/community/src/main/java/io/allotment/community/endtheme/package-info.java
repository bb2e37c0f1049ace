/** A theme ends. */
@NullMarked
package io.allotment.community.endtheme;

import org.jspecify.annotations.NullMarked;
