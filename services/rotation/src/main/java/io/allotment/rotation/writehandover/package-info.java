/** Who serves last in a turn writes what they learned and what to watch. */
@NullMarked
package io.allotment.rotation.writehandover;

import org.jspecify.annotations.NullMarked;
