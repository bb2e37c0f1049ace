/**
 * Decides how the wire protocol of MongoDB meets the store: which commands change data and
 * therefore wait for the disk, who is let in, how long answers are cut into batches. The commands
 * themselves are those of mongo-java-server.
 */
@NullMarked
package io.allotment.embedded.server;

import org.jspecify.annotations.NullMarked;
