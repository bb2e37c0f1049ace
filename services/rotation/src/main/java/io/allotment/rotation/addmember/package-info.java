/** Someone joins a squad, or comes back to it. Whether they take part in duty is theirs to say. */
@NullMarked
package io.allotment.rotation.addmember;

import org.jspecify.annotations.NullMarked;
