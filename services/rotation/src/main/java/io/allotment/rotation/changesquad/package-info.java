/**
 * A squad's settings change. Another handover or length of turns holds from a week on that is not
 * announced yet.
 */
@NullMarked
package io.allotment.rotation.changesquad;

import org.jspecify.annotations.NullMarked;
