/**
 * Trackers are read through their interfaces: page by page, as fast as they allow, from where an
 * earlier reading came to. Webhooks that were missed are made up for so.
 */
@NullMarked
package io.allotment.stories.readtracker;

import org.jspecify.annotations.NullMarked;
