/** A squad's turns over a span of weeks, served to forecast, each with its reasons in words. */
@NullMarked
package io.allotment.rotation.view.plan;

import org.jspecify.annotations.NullMarked;
