/** Who tends the garden of each squad now, until when, and who is next. */
@NullMarked
package io.allotment.rotation.view.gardener;

import org.jspecify.annotations.NullMarked;
