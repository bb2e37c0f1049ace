/** A member takes part in duty: by their own word, or provisionally until they have given it. */
@NullMarked
package io.allotment.rotation.optin;

import org.jspecify.annotations.NullMarked;
