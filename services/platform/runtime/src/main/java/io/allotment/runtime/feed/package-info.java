/**
 * Feeds: what a service tells others, over gRPC from its own log. The server looks at every event
 * once per subscriber and sends those that have a public form; the client is an Axon event source,
 * so that a view of another service's events resumes and replays like any other.
 */
@NullMarked
package io.allotment.runtime.feed;

import org.jspecify.annotations.NullMarked;
