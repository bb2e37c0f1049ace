/** All of Allotment in one process and behind one port, on the embedded database. */
@NullMarked
package io.allotment.standalone;

import org.jspecify.annotations.NullMarked;
