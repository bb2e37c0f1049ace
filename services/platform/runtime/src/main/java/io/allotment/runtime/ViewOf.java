package io.allotment.runtime;

import io.allotment.runtime.view.View;
import io.allotment.runtime.view.Views;
import java.util.Map;
import java.util.function.LongSupplier;
import org.axonframework.messaging.core.QualifiedName;
import org.axonframework.messaging.eventstreaming.StreamableEventSource;

/**
 * A view together with the source it is fed from: a bean of this type is run by the service.
 *
 * @param types the class of each event the view wants, by the name the source gives it
 * @param head the next position of the source that nothing is known at
 */
public record ViewOf<E>(
    View<E> view,
    StreamableEventSource source,
    Map<QualifiedName, Class<? extends E>> types,
    LongSupplier head) {

  void addTo(Views views) {
    views.add(view, source, types, head);
  }
}
