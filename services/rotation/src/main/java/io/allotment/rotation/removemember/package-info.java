/** Someone leaves a squad, and with it every turn of it that is not over. */
@NullMarked
package io.allotment.rotation.removemember;

import org.jspecify.annotations.NullMarked;
