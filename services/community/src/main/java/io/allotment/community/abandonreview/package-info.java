/** A review that was opened by mistake ends without a trace on the next agenda. */
@NullMarked
package io.allotment.community.abandonreview;

import org.jspecify.annotations.NullMarked;
