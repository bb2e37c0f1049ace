package io.allotment.eventlog;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.axonframework.messaging.core.MessageStream.Entry;
import org.axonframework.messaging.eventhandling.EventMessage;
import org.axonframework.messaging.eventstreaming.EventCriteria;

/** All that matches from a position on, without end: waits for what is appended next. */
final class TailPages implements PagedStream.Pages {

  private static final int PAGE = 256;
  private static final PagedStream.Next MORE = new PagedStream.Next.More();

  private final EventLog log;
  private final EventReader.Wanted wanted;
  private long from;

  TailPages(EventLog log, EventCriteria criteria, long from) {
    this.log = log;
    this.wanted = log.reader().wanted(criteria);
    this.from = Math.max(1, from);
  }

  @Override
  public PagedStream.Next read(Consumer<Entry<EventMessage>> out) {
    Optional<List<Commit>> inMemory = log.recent().since(from);
    if (inMemory.isEmpty()) {
      deliver(log.commits().from(log.commits().boundary(from)).commits(), out);
      return MORE;
    }
    List<Commit> commits = inMemory.get();
    if (commits.isEmpty()) {
      long awaited = from;
      return new PagedStream.Next.Later(wake -> log.recent().whenTaken(awaited, wake));
    }
    deliver(commits.subList(0, Math.min(PAGE, commits.size())), out);
    return MORE;
  }

  private void deliver(List<Commit> commits, Consumer<Entry<EventMessage>> out) {
    for (Commit commit : commits) {
      log.reader().follow(commit, wanted, from, out);
      from = Math.max(from, commit.next());
    }
  }
}
