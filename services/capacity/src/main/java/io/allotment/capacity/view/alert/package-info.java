/** What squads are alerted to, in figures and in words. */
@NullMarked
package io.allotment.capacity.view.alert;

import org.jspecify.annotations.NullMarked;
