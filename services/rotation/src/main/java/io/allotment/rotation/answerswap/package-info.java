/** Whom a swap asks agrees or declines; anyone takes what is offered to anyone. */
@NullMarked
package io.allotment.rotation.answerswap;

import org.jspecify.annotations.NullMarked;
