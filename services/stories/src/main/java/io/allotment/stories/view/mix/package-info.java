/**
 * Where the work went: stories by class, squad and period, and how suggestions and people agree.
 */
@NullMarked
package io.allotment.stories.view.mix;

import org.jspecify.annotations.NullMarked;
