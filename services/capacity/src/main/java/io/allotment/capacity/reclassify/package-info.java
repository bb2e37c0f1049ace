/** What is held for a story moves to the account its class now says. */
@NullMarked
package io.allotment.capacity.reclassify;

import org.jspecify.annotations.NullMarked;
