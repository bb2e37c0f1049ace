/** What an act does to the turns that stand: shown before it is done, and told after. */
@NullMarked
package io.allotment.rotation.view.effect;

import org.jspecify.annotations.NullMarked;
