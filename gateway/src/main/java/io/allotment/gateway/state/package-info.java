/** What several features fold from the gateway's events. Pure. */
@NullMarked
package io.allotment.gateway.state;

import org.jspecify.annotations.NullMarked;
