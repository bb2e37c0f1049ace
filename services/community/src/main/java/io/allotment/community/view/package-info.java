/** What several parts of the view show or ask for. */
@NullMarked
package io.allotment.community.view;

import org.jspecify.annotations.NullMarked;
