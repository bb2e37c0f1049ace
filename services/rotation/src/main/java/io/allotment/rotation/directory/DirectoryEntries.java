package io.allotment.rotation.directory;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.set;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.UpdateOptions;
import io.allotment.rotation.directory.Drafts.Draft;
import io.allotment.rotation.event.RotationEvent;
import io.allotment.rotation.model.MemberId;
import io.allotment.runtime.command.Act;
import io.allotment.runtime.command.CommandRule;
import io.allotment.runtime.command.Commands;
import io.allotment.runtime.command.RefusedException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Writes what acts say about members: all of it where the act is done, nothing where it is refused.
 * It is a draft until the act is decided; who finds a draft that was left behind looks into the log
 * for what became of its act.
 */
@Component
public class DirectoryEntries implements SmartInitializingSingleton {

  private static final Logger LOG = LoggerFactory.getLogger(DirectoryEntries.class);

  /** Older drafts are nobody's: deciding takes seconds. */
  private static final Duration LEFT_BEHIND = Duration.ofMinutes(1);

  private final Directory directory;
  private final Drafts drafts;
  private final Commands<RotationEvent> commands;
  private final Clock clock;
  private final boolean alone;

  DirectoryEntries(
      MongoDatabase database,
      Directory directory,
      Commands<RotationEvent> commands,
      Clock clock,
      @Value("${allotment.mongo.alone:false}") boolean alone) {
    this.directory = directory;
    this.drafts = new Drafts(database);
    this.commands = commands;
    this.clock = clock;
    this.alone = alone;
  }

  /** Before anyone asks: where this process is the only one, every draft was left behind. */
  @Override
  public void afterSingletonsInstantiated() {
    settle(alone ? Instant.MAX : clock.instant().minus(LEFT_BEHIND));
  }

  /**
   * Takes a decision and writes what belongs to it, or neither.
   *
   * @param act that is decided
   * @throws RefusedException if the decision is a refusal, an address belongs to another member, or
   *     another act is giving it to somebody
   */
  public <T> T with(Act act, Collection<Entry> entries, Supplier<T> decide) {
    List<Entry> changes = changes(entries);
    if (changes.isEmpty()) {
      return decide.get();
    }
    Draft draft = draft(act, changes);
    T decided;
    try {
      mustBeTheirs(changes);
      decided = decide.get();
    } catch (RefusedException refused) {
      drafts.drop(draft);
      throw refused;
    }
    drafts.decided(draft);
    write(draft);
    return decided;
  }

  private List<Entry> changes(Collection<Entry> entries) {
    Map<String, Document> known = new HashMap<>();
    directory
        .people()
        .find(in("_id", entries.stream().map(entry -> entry.member().value()).toList()))
        .forEach(person -> known.put(person.getString("_id"), person));
    return entries.stream()
        .filter(Entry::saysSomething)
        .filter(entry -> changes(entry, known.get(entry.member().value())))
        .distinct()
        .toList();
  }

  private static boolean changes(Entry entry, @Nullable Document known) {
    return known == null
        || (entry.name() != null && !entry.name().equals(known.getString(Directory.NAME)))
        || (entry.email() != null && !entry.email().equals(known.getString(Directory.EMAIL)));
  }

  private Draft draft(Act act, List<Entry> changes) {
    Optional<Draft> draft = drafts.keep(act.label(), act.at(), changes);
    if (draft.isEmpty()) {
      settle(clock.instant().minus(LEFT_BEHIND));
      draft = drafts.keep(act.label(), act.at(), changes);
    }
    return draft.orElseThrow(
        () ->
            new RefusedException(
                CommandRule.BOUNDARY_MOVED,
                "Another request is giving one of these addresses to a member just now, and nothing"
                    + " of this was done. Repeat it in a moment."));
  }

  private void mustBeTheirs(List<Entry> changes) {
    Map<String, MemberId> owners =
        directory.byEmails(
            changes.stream()
                .flatMap(entry -> Optional.ofNullable(entry.email()).stream())
                .toList());
    for (Entry entry : changes) {
      if (entry.email() != null
          && !entry.member().equals(owners.getOrDefault(entry.email(), entry.member()))) {
        throw new RefusedException(
            DirectoryRule.ADDRESS_TAKEN,
            "The address %s belongs to another member. Use theirs, or correct the address."
                .formatted(entry.email()));
      }
      if (entry.email() != null) {
        owners.put(entry.email(), entry.member());
      }
    }
  }

  private void settle(Instant before) {
    for (Draft draft : drafts.all()) {
      if (draft.decided() || commands.isRecorded(draft.act())) {
        write(draft);
      } else if (draft.at().isBefore(before)) {
        drafts.drop(draft);
      }
    }
  }

  private void write(Draft draft) {
    draft.entries().forEach(this::write);
    drafts.drop(draft);
  }

  private void write(Entry entry) {
    List<Bson> changes = new ArrayList<>();
    if (entry.name() != null) {
      changes.add(set(Directory.NAME, entry.name()));
    }
    if (entry.email() != null) {
      changes.add(set(Directory.EMAIL, entry.email()));
    }
    try {
      directory
          .people()
          .updateOne(
              eq(entry.member().value()), combine(changes), new UpdateOptions().upsert(true));
    } catch (MongoWriteException e) {
      if (ErrorCategory.fromErrorCode(e.getCode()) != ErrorCategory.DUPLICATE_KEY) {
        throw e;
      }
      LOG.warn("The address of {} was given to another member meanwhile", entry.member());
      Entry rest = new Entry(entry.member(), entry.name(), null);
      if (rest.saysSomething()) {
        write(rest);
      }
    }
  }
}
