/** What was decided is written anew while its review is open. */
@NullMarked
package io.allotment.community.changedecision;

import org.jspecify.annotations.NullMarked;
