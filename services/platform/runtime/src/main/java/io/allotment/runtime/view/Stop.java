package io.allotment.runtime.view;

import java.time.Instant;

/**
 * An event a view cannot take, and tries again by itself, more and more seldom.
 *
 * @param generation the generation of the view it stopped
 * @param position the event's own
 * @param event the name of its type
 * @param failure the kind of failure, without what it says, which may be about people
 * @param since when it was first tried
 * @param tries how often it was tried
 */
public record Stop(
    int generation, long position, String event, String failure, Instant since, int tries) {}
