/** The squads there are, as the rotation tells. */
@NullMarked
package io.allotment.stories.view.squad;

import org.jspecify.annotations.NullMarked;
