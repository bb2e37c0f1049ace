/**
 * The event log: what happened, in the order it happened, in one MongoDB collection.
 *
 * <p>This package decides how an append becomes durable and when it is refused. One document holds
 * one commit, {@code {_id: first position, n, commit, at, keys, events}}, and the next {@code _id}
 * is the last one plus its {@code n}. A position is therefore either taken or the head, and a
 * single insert at the head is the compare-and-append: no lock, no transaction, no gap, and the
 * order of commits is the order of positions. The condition of an append is judged on what lies
 * behind its marker; when the insert finds its place taken, what is new is read and judged again.
 *
 * <p>Everything is written with majority and journal and read with majority, whatever the client
 * was configured with. The head is learnt from an acknowledged append or a majority read and from
 * nothing else. Positions, markers and tokens are all "the next free position" and mean nothing
 * outside this package.
 *
 * <p>{@link io.allotment.eventlog.EventLog} opens a log; {@link
 * io.allotment.eventlog.MongoEventStorageEngine} and {@link io.allotment.eventlog.MongoTokenStore}
 * show it to Axon; {@link io.allotment.eventlog.EventCodec} keeps payloads readable in a shell.
 */
@NullMarked
package io.allotment.eventlog;

import org.jspecify.annotations.NullMarked;
