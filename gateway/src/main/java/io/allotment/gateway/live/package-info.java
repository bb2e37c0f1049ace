/** What open screens are told while they are open. */
@NullMarked
package io.allotment.gateway.live;

import org.jspecify.annotations.NullMarked;
