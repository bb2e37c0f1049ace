/** Somebody is on call out of hours no more; what they served stays paid. */
@NullMarked
package io.allotment.rotation.leaveoutofhours;

import org.jspecify.annotations.NullMarked;
