/** Tables that people take away. */
@NullMarked
package io.allotment.runtime.table;

import org.jspecify.annotations.NullMarked;
