/** What the service tells others of the community, in the published language. */
@NullMarked
package io.allotment.community.feed;

import org.jspecify.annotations.NullMarked;
