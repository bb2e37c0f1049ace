/** Which service answers a request, as whom it is asked, and how much one may ask. */
@NullMarked
package io.allotment.gateway.route;

import org.jspecify.annotations.NullMarked;
