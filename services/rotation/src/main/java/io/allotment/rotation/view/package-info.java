/** What the rotation is asked: projections and the queries over them. */
@NullMarked
package io.allotment.rotation.view;

import org.jspecify.annotations.NullMarked;
