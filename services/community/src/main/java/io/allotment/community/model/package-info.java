/** Ids and values of the community of practice. Plain Java. */
@NullMarked
package io.allotment.community.model;

import org.jspecify.annotations.NullMarked;
