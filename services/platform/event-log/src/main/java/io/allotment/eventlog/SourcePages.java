package io.allotment.eventlog;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.axonframework.eventsourcing.eventstore.ConsistencyMarker;
import org.axonframework.eventsourcing.eventstore.GlobalIndexConsistencyMarker;
import org.axonframework.messaging.core.Context;
import org.axonframework.messaging.core.MessageStream.Entry;
import org.axonframework.messaging.core.SimpleEntry;
import org.axonframework.messaging.eventhandling.EventMessage;
import org.axonframework.messaging.eventhandling.TerminalEventMessage;
import org.axonframework.messaging.eventstreaming.EventCriteria;

/**
 * The events of a boundary from a position up to a marker, which is fixed before the first query:
 * what is appended while these pages are read lies behind it and is not part of them.
 */
final class SourcePages implements PagedStream.Pages {

  private final EventLog log;
  private final EventReader.Wanted wanted;
  private final long start;

  private long marker;
  private long from;

  SourcePages(EventLog log, EventCriteria criteria, long start) {
    this.log = log;
    this.wanted = log.reader().wanted(criteria);
    this.start = Math.max(1, start);
  }

  @Override
  public PagedStream.Next read(Consumer<Entry<EventMessage>> out) {
    if (marker == 0) {
      marker = log.freshHead();
      Optional<List<Commit>> inMemory = log.recent().since(start);
      if (inMemory.isPresent()) {
        return end(inMemory.get(), out);
      }
      from = log.commits().boundary(start);
    }
    Commits.Page page = log.commits().matching(wanted.stored(), from, marker);
    if (page.last()) {
      return end(page.commits(), out);
    }
    deliver(page.commits(), out);
    from = page.commits().getLast().next();
    return new PagedStream.Next.More();
  }

  private PagedStream.Next end(List<Commit> commits, Consumer<Entry<EventMessage>> out) {
    deliver(commits, out);
    Context context =
        Context.with(ConsistencyMarker.RESOURCE_KEY, new GlobalIndexConsistencyMarker(marker));
    out.accept(new SimpleEntry<>(TerminalEventMessage.INSTANCE, context));
    return new PagedStream.Next.End();
  }

  private void deliver(List<Commit> commits, Consumer<Entry<EventMessage>> out) {
    commits.forEach(commit -> log.reader().read(commit, wanted, start, marker, out));
  }
}
