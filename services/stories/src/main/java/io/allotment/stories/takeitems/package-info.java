/**
 * What was read of a tracker is taken: items are told, and what went is removed. Files, interfaces
 * and webhooks all come here.
 */
@NullMarked
package io.allotment.stories.takeitems;

import org.jspecify.annotations.NullMarked;
