/** A squad's settings change, except when duty changes hands once turns are promised. */
@NullMarked
package io.allotment.rotation.changesquad;

import org.jspecify.annotations.NullMarked;
