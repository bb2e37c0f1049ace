/** Who serves first after a turn takes its note over. */
@NullMarked
package io.allotment.rotation.accepthandover;

import org.jspecify.annotations.NullMarked;
