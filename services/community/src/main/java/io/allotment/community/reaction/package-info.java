/** What the service does by itself. */
@NullMarked
package io.allotment.community.reaction;

import org.jspecify.annotations.NullMarked;
