/** A squad goes into another one: its people join it, then it ends. */
@NullMarked
package io.allotment.rotation.mergesquads;

import org.jspecify.annotations.NullMarked;
