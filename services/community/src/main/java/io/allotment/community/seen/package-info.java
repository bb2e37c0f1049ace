/** What somebody saw before they edited it. */
@NullMarked
package io.allotment.community.seen;

import org.jspecify.annotations.NullMarked;
