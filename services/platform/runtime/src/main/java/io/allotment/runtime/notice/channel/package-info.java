/** The ways to reach somebody, one file each. */
@NullMarked
package io.allotment.runtime.notice.channel;

import org.jspecify.annotations.NullMarked;
