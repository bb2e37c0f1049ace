/**
 * Decides what a process has to do to keep its data on its own disk and reach it as it would reach
 * a MongoDB cluster: open a directory, take the connection string, close. Everything behind the
 * connection string is the MongoDB wire protocol, so a caller uses the ordinary driver and cannot
 * tell, but for the limits in the README, which of the two it is talking to.
 */
@NullMarked
package io.allotment.embedded;

import org.jspecify.annotations.NullMarked;
