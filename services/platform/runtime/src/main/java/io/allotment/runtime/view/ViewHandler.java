package io.allotment.runtime.view;

import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.axonframework.messaging.core.Message;
import org.axonframework.messaging.core.MessageStream;
import org.axonframework.messaging.core.QualifiedName;
import org.axonframework.messaging.core.unitofwork.ProcessingContext;
import org.axonframework.messaging.eventhandling.EventHandler;
import org.axonframework.messaging.eventhandling.EventHandlerRegistry;
import org.axonframework.messaging.eventhandling.EventHandlingComponent;
import org.axonframework.messaging.eventhandling.EventMessage;

/** Gives a generation of a view its events as Axon's processor hands them out. */
final class ViewHandler<E> implements EventHandlingComponent {

  private final View<E> view;
  private final Generation into;
  private final Map<QualifiedName, Class<? extends E>> types;
  private final Stops stops;
  private final Remedies remedies;
  private final Set<Long> noted;

  ViewHandler(
      View<E> view,
      Generation into,
      Map<QualifiedName, Class<? extends E>> types,
      Stops stops,
      Remedies remedies) {
    this.view = view;
    this.into = into;
    this.types = types;
    this.stops = stops;
    this.remedies = remedies;
    this.noted = ConcurrentHashMap.newKeySet();
    this.noted.addAll(stops.noted(into));
  }

  @Override
  public Set<QualifiedName> supportedEvents() {
    return types.keySet();
  }

  /** An event whose key cannot be told is given to somebody, who then cannot take it. */
  @Override
  public Object sequenceIdentifierFor(EventMessage event, ProcessingContext context) {
    try {
      return view.key(payload(event));
    } catch (RuntimeException unkeyed) {
      return event.identifier();
    }
  }

  @Override
  public MessageStream.Empty<Message> handle(EventMessage event, ProcessingContext context) {
    long next = NumberedSource.next(event);
    long position = next - 1;
    try {
      view.key(payload(event));
      view.apply(payload(event), event.metadata(), next, into);
    } catch (RuntimeException failure) {
      if (!remedies.skipped(view.name(), position)) {
        noted.add(position);
        int key = sequenceIdentifierFor(event, context).hashCode();
        stops.note(into, position, key, event.type().name(), failure);
        throw failure;
      }
    }
    if (noted.remove(position)) {
      stops.passed(into, position);
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
