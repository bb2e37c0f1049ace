/** Stories are taken from a theme. */
@NullMarked
package io.allotment.community.takestories;

import org.jspecify.annotations.NullMarked;
