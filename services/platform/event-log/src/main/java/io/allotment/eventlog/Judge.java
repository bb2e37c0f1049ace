package io.allotment.eventlog;

import com.mongodb.MongoException;
import java.util.List;
import java.util.Optional;
import org.axonframework.eventsourcing.eventstore.AppendCondition;

/**
 * Judges appends against what is settled in the log: from memory what is recent, from the database
 * what is older. An append remembers how far it is clear, so nothing is judged twice.
 */
final class Judge {

  /** What the log says of an append. */
  sealed interface Verdict {
    /** Nothing up to the known head speaks against it, and it is not there. */
    record Clear() implements Verdict {}

    /** It may not be appended. */
    record Conflict() implements Verdict {}

    /** It is there already: an earlier attempt with unknown outcome succeeded. */
    record Appended(long next) implements Verdict {}
  }

  private static final Verdict CLEAR = new Verdict.Clear();
  private static final Verdict CONFLICT = new Verdict.Conflict();

  private final Commits commits;
  private final Recent recent;

  Judge(Commits commits, Recent recent) {
    this.commits = commits;
    this.recent = recent;
  }

  /** A first look, in memory only; false says nothing. */
  boolean isHopeless(AppendCondition condition) {
    long marker = Pending.marker(condition);
    return recent.since(marker).stream()
        .flatMap(List::stream)
        .anyMatch(commit -> commit.matches(condition.criteria(), marker));
  }

  /**
   * Judges what is no longer in memory, in one query by keys.
   *
   * @return false if it speaks against the append
   * @throws MongoException if the database does not answer
   */
  boolean passesOldPart(Pending pending) {
    long head = recent.head();
    if (!pending.conditional() || recent.since(pending.clearUpTo()).isPresent()) {
      return true;
    }
    if (commits.anyMatch(pending.condition().criteria(), pending.clearUpTo(), head)) {
      return false;
    }
    pending.clearUpTo(head);
    return true;
  }

  /**
   * Judges everything settled that is new to the append.
   *
   * @throws MongoException if the database is needed and does not answer
   */
  Verdict judge(Pending pending) {
    if (!pending.conditional() && !pending.sent()) {
      return CLEAR;
    }
    while (true) {
      Optional<List<Commit>> inMemory = recent.since(pending.clearUpTo());
      List<Commit> news =
          inMemory.orElseGet(() -> commits.from(commits.boundary(pending.clearUpTo())).commits());
      Verdict verdict = judge(pending, news);
      if (!verdict.equals(CLEAR) || inMemory.isPresent()) {
        return verdict;
      }
      if (news.isEmpty()) {
        throw new BrokenLogException(pending.clearUpTo(), recent.head());
      }
    }
  }

  private static Verdict judge(Pending pending, List<Commit> news) {
    for (Commit commit : news) {
      if (commit.id().equals(pending.id())) {
        return new Verdict.Appended(commit.next());
      }
      if (pending.conflictsWith(commit, pending.clearUpTo())) {
        return CONFLICT;
      }
      pending.clearUpTo(commit.next());
    }
    return CLEAR;
  }
}
