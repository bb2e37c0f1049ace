/** Somebody says that what was proposed is no theme. */
@NullMarked
package io.allotment.community.dismissproposal;

import org.jspecify.annotations.NullMarked;
