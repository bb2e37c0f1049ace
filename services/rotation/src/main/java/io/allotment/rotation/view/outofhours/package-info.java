/** What squads pay out of hours, and who is on call for it. */
@NullMarked
package io.allotment.rotation.view.outofhours;

import org.jspecify.annotations.NullMarked;
