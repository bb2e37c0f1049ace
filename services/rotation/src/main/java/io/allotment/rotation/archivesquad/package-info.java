/** A squad ends from a week on. */
@NullMarked
package io.allotment.rotation.archivesquad;

import org.jspecify.annotations.NullMarked;
