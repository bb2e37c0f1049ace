/** What all parts of the view have in common: when it was heard, and which words requests use. */
@NullMarked
package io.allotment.community.view;

import org.jspecify.annotations.NullMarked;
