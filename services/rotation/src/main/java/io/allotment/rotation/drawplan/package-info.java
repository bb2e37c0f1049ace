/** A squad's first plan is drawn. */
@NullMarked
package io.allotment.rotation.drawplan;

import org.jspecify.annotations.NullMarked;
