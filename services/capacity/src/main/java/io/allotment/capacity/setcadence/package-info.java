/** Decides how a squad's iterations follow each other. */
@NullMarked
package io.allotment.capacity.setcadence;

import org.jspecify.annotations.NullMarked;
