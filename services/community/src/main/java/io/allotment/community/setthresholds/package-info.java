/** The community says by what the health of gardens is judged. */
@NullMarked
package io.allotment.community.setthresholds;

import org.jspecify.annotations.NullMarked;
