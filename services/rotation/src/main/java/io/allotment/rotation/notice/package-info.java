/**
 * Who is told what, and in which words: from what an act recorded, from the plan as time goes on,
 * and as each person chose. {@code io.allotment.runtime.notice} brings it to them.
 */
@NullMarked
package io.allotment.rotation.notice;

import org.jspecify.annotations.NullMarked;
