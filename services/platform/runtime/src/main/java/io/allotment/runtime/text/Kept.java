package io.allotment.runtime.text;

import io.allotment.runtime.decide.Label;
import io.allotment.runtime.decide.TextId;
import io.allotment.runtime.decide.TextRef;
import java.util.Collection;
import java.util.function.Function;

/**
 * How the events of a service refer to texts.
 *
 * @param erasure the event that records that a text was erased
 * @param erased which text that was
 * @param texts those an event refers to; none for most
 * @param label what the events are found by that refer to a text, its erasure among them
 * @param <E> the sealed family of the service's events
 * @param <X> the erasure
 */
public record Kept<E, X extends E>(
    Class<X> erasure,
    Function<X, TextId> erased,
    Function<E, Collection<TextRef>> texts,
    Function<TextId, Label> label) {}
