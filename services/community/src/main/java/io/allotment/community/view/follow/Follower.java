package io.allotment.community.view.follow;

import io.allotment.runtime.view.Views;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CopyOnWriteArraySet;
import java.util.function.Consumer;
import org.springframework.context.SmartLifecycle;
import org.springframework.scheduling.concurrent.ThreadPoolTaskScheduler;
import org.springframework.stereotype.Component;

/**
 * Looks ten times a second how far the views have come, whoever wrote them, and says which moved
 * once what is kept in memory of them has followed.
 */
@Component
public final class Follower implements SmartLifecycle {

  private static final Duration PAUSE = Duration.ofMillis(100);

  private final Views views;
  private final List<Followed> followed;
  private final Map<String, Long> positions = new HashMap<>();
  private final Set<Consumer<Set<String>>> listeners = new CopyOnWriteArraySet<>();
  private final ThreadPoolTaskScheduler looking = new ThreadPoolTaskScheduler();
  private volatile boolean running;

  Follower(Views views, List<Followed> followed) {
    this.views = views;
    this.followed = followed;
    looking.setThreadNamePrefix("community-follower-");
  }

  /** Calls with the names of views that moved, on the follower's own thread, so briefly. */
  public void tell(Consumer<Set<String>> listener) {
    listeners.add(listener);
  }

  public void tellNoMore(Consumer<Set<String>> listener) {
    listeners.remove(listener);
  }

  private void look() {
    Map<String, Long> reached = new HashMap<>();
    views.names().forEach(view -> reached.put(view, views.position(view)));
    followed.forEach(Followed::follow);
    Set<String> moved = new TreeSet<>();
    reached.forEach(
        (view, position) -> {
          if (!position.equals(positions.put(view, position))) {
            moved.add(view);
          }
        });
    if (!moved.isEmpty()) {
      listeners.forEach(listener -> listener.accept(moved));
    }
  }

  @Override
  public void start() {
    looking.initialize();
    var _ = looking.scheduleWithFixedDelay(this::look, PAUSE);
    running = true;
  }

  @Override
  public void stop() {
    running = false;
    looking.shutdown();
  }

  @Override
  public boolean isRunning() {
    return running;
  }
}
