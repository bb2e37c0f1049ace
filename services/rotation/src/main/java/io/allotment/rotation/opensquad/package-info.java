/** A squad begins: its name, its zone, when duty changes hands, and its policy. */
@NullMarked
package io.allotment.rotation.opensquad;

import org.jspecify.annotations.NullMarked;
