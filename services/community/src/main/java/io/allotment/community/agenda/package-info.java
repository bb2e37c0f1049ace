/** What a review looks at, as a function of what is known of the gardens. */
@NullMarked
package io.allotment.community.agenda;

import org.jspecify.annotations.NullMarked;
