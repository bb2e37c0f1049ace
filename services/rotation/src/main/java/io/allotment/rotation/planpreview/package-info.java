/** What a plan would be for a rotation that exists nowhere: a whole one in, its plan out. */
@NullMarked
package io.allotment.rotation.planpreview;

import org.jspecify.annotations.NullMarked;
