/** Some of a squad go on as a squad of their own. */
@NullMarked
package io.allotment.rotation.splitsquad;

import org.jspecify.annotations.NullMarked;
