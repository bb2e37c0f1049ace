/** Some stories of a theme become one of their own. */
@NullMarked
package io.allotment.community.splittheme;

import org.jspecify.annotations.NullMarked;
