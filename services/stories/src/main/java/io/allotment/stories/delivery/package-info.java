/**
 * What trackers deliver through their webhooks: checked by its signature, taken once, and weighed
 * like everything else, so that it may come late or in any order.
 */
@NullMarked
package io.allotment.stories.delivery;

import org.jspecify.annotations.NullMarked;
