/** The community of practice: one garden seen from above, fed by the other services only. */
@NullMarked
package io.allotment.community;

import org.jspecify.annotations.NullMarked;
