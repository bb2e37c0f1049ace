/**
 * When rules are set or the model is another, the stories that nobody said a word about are
 * suggested again, in the background and a few at a time.
 */
@NullMarked
package io.allotment.stories.suggestagain;

import org.jspecify.annotations.NullMarked;
