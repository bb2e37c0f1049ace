/** Themes are merged into another one. */
@NullMarked
package io.allotment.community.mergethemes;

import org.jspecify.annotations.NullMarked;
