/** Which roles a person is given. */
@NullMarked
package io.allotment.gateway.grantrole;

import org.jspecify.annotations.NullMarked;
