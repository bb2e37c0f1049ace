/** Where the work of each squad goes: what is open and what was done, by class and week. */
@NullMarked
package io.allotment.community.view.mix;

import org.jspecify.annotations.NullMarked;
