/** Everything the community of practice decides, and the rules by which it is refused. */
@NullMarked
package io.allotment.community.event;

import org.jspecify.annotations.NullMarked;
