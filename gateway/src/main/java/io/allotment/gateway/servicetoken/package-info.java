/** What services trust: a token for one request to one service, and the key to verify it with. */
@NullMarked
package io.allotment.gateway.servicetoken;

import org.jspecify.annotations.NullMarked;
