package io.allotment.runtime.command;

/**
 * An event and where it is in the log.
 *
 * @param position grows with every event; the one a feed or a view is told it at
 */
public record Numbered<E>(E event, long position) {}
