/** This week's gardener of every squad, until when, and who is next, as the rotation told it. */
@NullMarked
package io.allotment.community.view.roster;

import org.jspecify.annotations.NullMarked;
