/** Who takes a note over asks for more before they accept it. */
@NullMarked
package io.allotment.rotation.askback;

import org.jspecify.annotations.NullMarked;
