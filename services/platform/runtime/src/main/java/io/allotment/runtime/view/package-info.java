/**
 * Views: documents that events are projected into, to be asked many times. A view is written by one
 * Axon processor with its own token, resumes where it stopped, and takes each event at least once.
 */
@NullMarked
package io.allotment.runtime.view;

import org.jspecify.annotations.NullMarked;
