/** Stories become a theme, under a name. */
@NullMarked
package io.allotment.community.adopttheme;

import org.jspecify.annotations.NullMarked;
