/**
 * Decides when a write is safe: who may open the data directory, when what was written has reached
 * the disk, and how a file that holds less than was acknowledged is told from a healthy one. Knows
 * nothing of documents.
 */
@NullMarked
package io.allotment.embedded.durable;

import org.jspecify.annotations.NullMarked;
