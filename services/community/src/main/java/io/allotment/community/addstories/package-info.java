/** Stories are added to a theme. */
@NullMarked
package io.allotment.community.addstories;

import org.jspecify.annotations.NullMarked;
