/** A squad says that its gardeners are on call out of hours, and what that is paid. */
@NullMarked
package io.allotment.rotation.chooseoutofhours;

import org.jspecify.annotations.NullMarked;
