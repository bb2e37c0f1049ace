/**
 * The one adapter from deciders to Axon. A command is decided over the folded events of its
 * boundary and its events are appended under the condition that this boundary has not moved; if it
 * has, the decision is taken again, with jitter, until the patience given is used up. A command
 * that comes twice under one idempotency key finds the result of the first time.
 */
@NullMarked
package io.allotment.runtime.command;

import org.jspecify.annotations.NullMarked;
