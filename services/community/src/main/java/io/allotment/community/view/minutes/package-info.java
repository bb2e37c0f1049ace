/** What a review came to, as a page and as Markdown. */
@NullMarked
package io.allotment.community.view.minutes;

import org.jspecify.annotations.NullMarked;
