/** What one person has to do with duty: their turns, and the swaps that ask them. */
@NullMarked
package io.allotment.rotation.view.duty;

import org.jspecify.annotations.NullMarked;
