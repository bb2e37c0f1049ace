package io.allotment.runtime.view;

import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentSkipListMap;
import org.axonframework.messaging.core.Message;
import org.axonframework.messaging.core.MessageStream;
import org.axonframework.messaging.core.QualifiedName;
import org.axonframework.messaging.core.unitofwork.ProcessingContext;
import org.axonframework.messaging.eventhandling.EventHandler;
import org.axonframework.messaging.eventhandling.EventHandlerRegistry;
import org.axonframework.messaging.eventhandling.EventHandlingComponent;
import org.axonframework.messaging.eventhandling.EventMessage;
import org.axonframework.messaging.eventhandling.processing.streaming.token.TrackingToken;

/** Gives a view its events as Axon's processor hands them out. */
final class ViewHandler<E> implements EventHandlingComponent {

  private final View<E> view;
  private final Map<QualifiedName, Class<? extends E>> types;
  private final Map<Long, RuntimeException> stuck = new ConcurrentSkipListMap<>();

  ViewHandler(View<E> view, Map<QualifiedName, Class<? extends E>> types) {
    this.view = view;
    this.types = types;
  }

  /** The events it could not take when they were last given, by position, and why. */
  Map<Long, RuntimeException> stuck() {
    return Map.copyOf(stuck);
  }

  @Override
  public Set<QualifiedName> supportedEvents() {
    return types.keySet();
  }

  @Override
  public Object sequenceIdentifierFor(EventMessage event, ProcessingContext context) {
    return view.key(payload(event));
  }

  @Override
  public MessageStream.Empty<Message> handle(EventMessage event, ProcessingContext context) {
    long position =
        TrackingToken.fromContext(context)
            .orElseThrow(() -> new IllegalStateException("an event without a position"))
            .position()
            .orElseThrow(() -> new IllegalStateException("a token without a position"));
    try {
      view.apply(payload(event), position);
      stuck.remove(position);
    } catch (RuntimeException failure) {
      stuck.put(position, failure);
      throw failure;
    }
    return MessageStream.empty();
  }

  private E payload(EventMessage event) {
    Class<? extends E> type =
        Objects.requireNonNull(types.get(event.type().qualifiedName()), "a supported event");
    return Objects.requireNonNull(type.cast(event.payload()), "an event has a payload");
  }

  @Override
  public EventHandlerRegistry subscribe(QualifiedName name, EventHandler handler) {
    throw new UnsupportedOperationException("a view handles its own events only");
  }
}
