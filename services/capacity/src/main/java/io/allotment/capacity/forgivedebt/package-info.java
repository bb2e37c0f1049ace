/** The community forgives a debt, with a reason. */
@NullMarked
package io.allotment.capacity.forgivedebt;

import org.jspecify.annotations.NullMarked;
