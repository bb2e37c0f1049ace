/** A steward says whether gardening counts towards a squad's share. */
@NullMarked
package io.allotment.capacity.letgardeningcount;

import org.jspecify.annotations.NullMarked;
