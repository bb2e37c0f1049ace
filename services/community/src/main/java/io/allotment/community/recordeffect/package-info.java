/** What capacity made of a decision is recorded. */
@NullMarked
package io.allotment.community.recordeffect;

import org.jspecify.annotations.NullMarked;
