/**
 * Suggests the class of a story from its words, and says which words weighed most. A linear model
 * over words and parts of words, learnt from labelled examples, the same for the same examples;
 * where it would be wrong too often it abstains.
 */
@NullMarked
package io.allotment.stories.classify;

import org.jspecify.annotations.NullMarked;
