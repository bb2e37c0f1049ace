package io.allotment.runtime.view;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.axonframework.messaging.core.Context.ResourceKey;
import org.axonframework.messaging.core.Message;
import org.axonframework.messaging.core.MessageStream;
import org.axonframework.messaging.core.QualifiedName;
import org.axonframework.messaging.core.unitofwork.ProcessingContext;
import org.axonframework.messaging.eventhandling.EventHandler;
import org.axonframework.messaging.eventhandling.EventHandlerRegistry;
import org.axonframework.messaging.eventhandling.EventHandlingComponent;
import org.axonframework.messaging.eventhandling.EventMessage;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Gives a generation of a view its events as Axon's processor hands them out. */
final class ViewHandler<E> implements EventHandlingComponent {

  private static final Logger LOG = LoggerFactory.getLogger(ViewHandler.class);

  private final ResourceKey<List<EventMessage>> batch = ResourceKey.withLabel("events of a view");
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
    return keyOf(event);
  }

  private Object keyOf(EventMessage event) {
    try {
      return view.key(payload(event));
    } catch (RuntimeException unkeyed) {
      return event.identifier();
    }
  }

  @Override
  public MessageStream.Empty<Message> handle(EventMessage event, ProcessingContext context) {
    if (view.together()) {
      context.computeResourceIfAbsent(batch, () -> begun(context)).add(event);
    } else {
      take(event);
    }
    return MessageStream.empty();
  }

  /** The batch is taken before the processor keeps the token of its last event. */
  private List<EventMessage> begun(ProcessingContext context) {
    List<EventMessage> events = new ArrayList<>();
    context.runOnPostInvocation(_ -> takeTogether(events));
    return events;
  }

  private void takeTogether(List<EventMessage> events) {
    if (!noted.isEmpty() || !takenTogether(events)) {
      events.forEach(this::take);
    }
  }

  /** What any of them cannot be taken for is found, and noted, by taking them one by one. */
  private boolean takenTogether(List<EventMessage> events) {
    try {
      view.applyAll(events.stream().map(this::given).toList(), into);
      return true;
    } catch (RuntimeException notAll) {
      LOG.debug("{} takes events one by one", view.name(), notAll);
      return false;
    }
  }

  private View.Given<E> given(EventMessage event) {
    E payload = payload(event);
    view.key(payload);
    return new View.Given<>(payload, event.metadata(), NumberedSource.next(event));
  }

  private void take(EventMessage event) {
    long position = NumberedSource.next(event) - 1;
    try {
      View.Given<E> given = given(event);
      view.apply(given.event(), given.metadata(), given.position(), into);
    } catch (RuntimeException failure) {
      if (!remedies.skipped(view.name(), position)) {
        noted.add(position);
        int key = keyOf(event).hashCode();
        stops.note(into, position, key, event.type().name(), failure);
        throw failure;
      }
    }
    if (noted.remove(position)) {
      stops.passed(into, position);
    }
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
