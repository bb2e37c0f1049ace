/**
 * Views: documents that events are projected into, to be asked many times. A view is written by one
 * Axon processor with its own token, resumes where it stopped, and takes each event at least once.
 *
 * <p>Axon's own way to read from the beginning again is not used: it would show people an empty
 * view. Another generation is built beside the one that answers, and takes its place at once.
 */
@NullMarked
package io.allotment.runtime.view;

import org.jspecify.annotations.NullMarked;
