/** A squad with its settings and its roster, for those who look after it. */
@NullMarked
package io.allotment.rotation.view.squad;

import org.jspecify.annotations.NullMarked;
