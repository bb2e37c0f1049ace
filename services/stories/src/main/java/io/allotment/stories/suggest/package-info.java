/**
 * A class is suggested with its reasons: by a rule that people wrote, else by what was learnt from
 * examples.
 */
@NullMarked
package io.allotment.stories.suggest;

import org.jspecify.annotations.NullMarked;
