/** What the product can be asked to do, how that is written, and how it is refused. */
@NullMarked
package io.allotment.standalone.task;

import org.jspecify.annotations.NullMarked;
