/** Somebody is on call out of hours, by their own act and on their own clock. */
@NullMarked
package io.allotment.rotation.joinoutofhours;

import org.jspecify.annotations.NullMarked;
