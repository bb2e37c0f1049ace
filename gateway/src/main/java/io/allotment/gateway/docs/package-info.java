/** The API of the gateway and of all services behind it, described in one document. */
@NullMarked
package io.allotment.gateway.docs;

import org.jspecify.annotations.NullMarked;
