/** Whose public holidays a squad counts, and what its next weeks are worth because of them. */
@NullMarked
package io.allotment.rotation.view.holidays;

import org.jspecify.annotations.NullMarked;
