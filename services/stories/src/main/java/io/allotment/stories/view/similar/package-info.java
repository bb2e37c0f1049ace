/**
 * Stories whose class people confirmed and that read like another: examples of how the squads class
 * such work.
 */
@NullMarked
package io.allotment.stories.view.similar;

import org.jspecify.annotations.NullMarked;
