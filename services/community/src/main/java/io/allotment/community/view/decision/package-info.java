/** What the community decided, and what came of it. */
@NullMarked
package io.allotment.community.view.decision;

import org.jspecify.annotations.NullMarked;
