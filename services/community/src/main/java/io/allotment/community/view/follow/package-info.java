/**
 * What this process keeps in memory of the views is brought up to what any process wrote, and who
 * watches is told of it.
 */
@NullMarked
package io.allotment.community.view.follow;

import org.jspecify.annotations.NullMarked;
