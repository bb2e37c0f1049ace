/**
 * What became of the reserve of every squad, as capacity told it: kept, raided, spent and owed. Why
 * somebody raided is asked of capacity when it is shown, and kept nowhere here.
 */
@NullMarked
package io.allotment.community.view.reserve;

import org.jspecify.annotations.NullMarked;
