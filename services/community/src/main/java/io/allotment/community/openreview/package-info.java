/**
 * A steward opens a review of the community, with what changed since the last one on its agenda.
 */
@NullMarked
package io.allotment.community.openreview;

import org.jspecify.annotations.NullMarked;
