/**
 * Finds stories that are about the same thing, by what they say and by their kind: those that could
 * be a theme, and those that could be added to one. It proposes and shows why; people decide. Pure:
 * the same stories in any order come to the same.
 */
@NullMarked
package io.allotment.community.propose;

import org.jspecify.annotations.NullMarked;
