/**
 * The themes there are and those that could be, with what they consist of now. People read what
 * they have just written: the themes are folded from the log itself, and what is proposed is found
 * in the background.
 */
@NullMarked
package io.allotment.community.view.theme;

import org.jspecify.annotations.NullMarked;
