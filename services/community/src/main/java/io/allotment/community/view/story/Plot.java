package io.allotment.community.view.story;

import io.allotment.community.model.SquadId;
import io.allotment.community.model.StoryId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * All stories of one generation in memory, those that are tended in every order they are listed in.
 * Safe for any number of readers and one writer, who see whole changes only.
 */
public final class Plot {

  private final ReadWriteLock lock = new ReentrantReadWriteLock();
  private final Map<StoryId, Story> stories = new HashMap<>();
  private final Map<SquadId, NavigableSet<Story>> tendedBySquad = new HashMap<>();
  private final Map<Order, NavigableSet<Story>> tended = new EnumMap<>(Order.class);
  private long changes;

  Plot() {
    for (Order order : Order.values()) {
      tended.put(order, new TreeSet<>(order.comparator()));
    }
  }

  /** Takes what stories are now, in place of what they were. */
  void take(Collection<Story> now) {
    lock.writeLock().lock();
    try {
      now.forEach(this::take);
      changes++;
    } finally {
      lock.writeLock().unlock();
    }
  }

  private void take(Story story) {
    Story before = stories.put(story.id(), story);
    if (before != null && before.tended()) {
      tended.values().forEach(each -> each.remove(before));
      Objects.requireNonNull(tendedBySquad.get(before.squad())).remove(before);
    }
    if (story.tended()) {
      tended.values().forEach(each -> each.add(story));
      tendedBySquad
          .computeIfAbsent(story.squad(), _ -> new TreeSet<>(Order.OLDEST.comparator()))
          .add(story);
    }
  }

  /** Grows with every change: what was made of it is as good as long as this is the same. */
  public long changes() {
    lock.readLock().lock();
    try {
      return changes;
    } finally {
      lock.readLock().unlock();
    }
  }

  /**
   * A page of the stories that are tended.
   *
   * @param after the last story of the page before, as it was; null for the first page
   * @param most of them
   */
  public List<Story> page(Filter filter, Order order, @Nullable Story after, int most) {
    lock.readLock().lock();
    try {
      NavigableSet<Story> all = candidates(filter, order);
      return (after == null ? all : all.tailSet(after, false))
          .stream().filter(filter).limit(most).toList();
    } finally {
      lock.readLock().unlock();
    }
  }

  /** In their order; only those of the squads or among the stories the filter names, if any. */
  private NavigableSet<Story> candidates(Filter filter, Order order) {
    Set<StoryId> among = filter.among();
    if (among == null && filter.squads().isEmpty()) {
      return Objects.requireNonNull(tended.get(order));
    }
    NavigableSet<Story> few = new TreeSet<>(order.comparator());
    few(filter, among).forEach(few::add);
    return few;
  }

  private Stream<Story> few(Filter filter, @Nullable Set<StoryId> among) {
    return among == null
        ? filter.squads().stream()
            .map(tendedBySquad::get)
            .filter(Objects::nonNull)
            .flatMap(NavigableSet::stream)
        : among.stream().map(stories::get).filter(Objects::nonNull).filter(Story::tended);
  }

  /** Hands over each story that is tended, the oldest first. */
  public void eachTended(Filter filter, Consumer<Story> to) {
    lock.readLock().lock();
    try {
      candidates(filter, Order.OLDEST).stream().filter(filter).forEach(to);
    } finally {
      lock.readLock().unlock();
    }
  }

  /** Hands over each story there ever was, in no order. */
  public void each(Consumer<Story> to) {
    lock.readLock().lock();
    try {
      stories.values().forEach(to);
    } finally {
      lock.readLock().unlock();
    }
  }

  /** These stories, without those that are not known. */
  public List<Story> of(Collection<StoryId> ids) {
    lock.readLock().lock();
    try {
      List<Story> known = new ArrayList<>();
      ids.forEach(
          id -> {
            Story story = stories.get(id);
            if (story != null) {
              known.add(story);
            }
          });
      return known;
    } finally {
      lock.readLock().unlock();
    }
  }
}
