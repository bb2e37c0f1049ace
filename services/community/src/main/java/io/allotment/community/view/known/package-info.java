/** What all gardens come to, for the agenda of a review. */
@NullMarked
package io.allotment.community.view.known;

import org.jspecify.annotations.NullMarked;
