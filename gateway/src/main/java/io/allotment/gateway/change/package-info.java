/** That something changed, for open screens to ask again. */
@NullMarked
package io.allotment.gateway.change;

import org.jspecify.annotations.NullMarked;
