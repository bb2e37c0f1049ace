package io.allotment.runtime.view;

import com.mongodb.MongoException;
import com.mongodb.client.MongoDatabase;
import io.allotment.eventlog.MongoTokenStore;
import io.allotment.runtime.view.Generations.State;
import io.allotment.runtime.view.Stops.Waiting;
import java.time.Duration;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Function;
import java.util.function.LongSupplier;
import org.axonframework.messaging.core.QualifiedName;
import org.axonframework.messaging.core.unitofwork.UnitOfWorkFactory;
import org.axonframework.messaging.eventhandling.processing.streaming.pooled.PooledStreamingEventProcessorConfiguration;
import org.axonframework.messaging.eventstreaming.EventCriteria;
import org.axonframework.messaging.eventstreaming.StreamableEventSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/** Runs the views of one service and knows how far each has come. */
public final class Views implements SmartLifecycle {

  private static final Logger LOG = LoggerFactory.getLogger(Views.class);
  private static final Duration PATIENCE = Duration.ofSeconds(1);
  private static final Duration LOOK = Duration.ofMillis(500);
  private static final Duration CLAIM = Duration.ofSeconds(1);
  private static final int BATCH = 64;

  private final ViewStores stores;
  private final UnitOfWorkFactory units;
  private final Map<String, ProjectedView<?>> views = new LinkedHashMap<>();
  private final ScheduledExecutorService coordinators =
      Executors.newScheduledThreadPool(1, Thread.ofVirtual().name("view-coordinator").factory());
  private final ScheduledExecutorService workers =
      Executors.newScheduledThreadPool(4, Thread.ofVirtual().name("view-worker-", 0).factory());
  private final ScheduledExecutorService follower =
      Executors.newScheduledThreadPool(1, Thread.ofVirtual().name("view-follower").factory());
  private volatile boolean running;

  public Views(
      MongoDatabase database,
      MongoTokenStore tokens,
      UnitOfWorkFactory units,
      InstantSource clock) {
    this.stores = ViewStores.in(database, tokens, clock);
    this.units = units;
  }

  /**
   * Adds a view. Before {@link #start()}. It is handed its own types only, but reads past all
   * others, so that its position reaches the head of the log whatever was recorded last.
   *
   * @param source where its events come from
   * @param types the class of each event it wants, by the name the source gives it
   * @param head the next position of the source that nothing is known at
   */
  public <E> void add(
      View<E> view,
      StreamableEventSource source,
      Map<QualifiedName, Class<? extends E>> types,
      LongSupplier head) {
    views.put(
        view.name(),
        new ProjectedView<>(
            view,
            types,
            head,
            () -> new NumberedSource(source, this::later),
            () -> configuration(view.segments()),
            stores));
  }

  private void later(Runnable what, Duration after) {
    var _ = coordinators.schedule(what, after.toMillis(), TimeUnit.MILLISECONDS);
  }

  private PooledStreamingEventProcessorConfiguration configuration(int segments) {
    return new PooledStreamingEventProcessorConfiguration()
        .tokenStore(stores.tokens())
        .unitOfWorkFactory(units)
        .coordinatorExecutor(coordinators)
        .workerExecutor(workers)
        .initialSegmentCount(segments)
        .batchSize(BATCH)
        .tokenClaimInterval(CLAIM.toMillis())
        .eventCriteria(_ -> EventCriteria.havingAnyTag())
        .initialToken(from -> from.firstToken(null));
  }

  /** The names of all views. */
  public List<String> names() {
    return List.copyOf(views.keySet());
  }

  /**
   * Asks a view as it is.
   *
   * @param query pure, since it is put again when another generation took over meanwhile
   */
  public <R> R read(String view, Function<Generation, R> query) {
    return view(view).read(query);
  }

  /**
   * How far a view has come, all its segments considered: as this process knows it where it works
   * on all of them, otherwise as it was stored last.
   */
  public long position(String view) {
    ProjectedView<?> asked = view(view);
    return asked.position(asked.state().served());
  }

  /** How many positions a view is behind what is known of its source. */
  public long lag(String view) {
    long head = view(view).head();
    return Math.max(0, head - position(view));
  }

  /**
   * Waits, for a second at the most, until a view has come to a position, so that who has just
   * changed something reads what they changed.
   *
   * @return whether it has
   */
  public boolean await(String view, long position) {
    ProjectedView<?> asked = view(view);
    return await(() -> asked.position(asked.state().served()), position);
  }

  boolean await(String view, Generation generation, long position) {
    ProjectedView<?> asked = view(view);
    return await(() -> asked.position(generation), position);
  }

  private static boolean await(LongSupplier reached, long position) {
    long deadline = System.nanoTime() + PATIENCE.toNanos();
    long pause = TimeUnit.MILLISECONDS.toNanos(1);
    while (reached.getAsLong() < position) {
      if (System.nanoTime() > deadline) {
        return false;
      }
      LockSupport.parkNanos(pause);
      pause = Math.min(2 * pause, TimeUnit.MILLISECONDS.toNanos(32));
    }
    return true;
  }

  /** The events a view waits at, first things first; they are tried again by themselves. */
  public List<Stop> stops(String view) {
    ProjectedView<?> asked = view(view);
    return asked.waiting(asked.state()).stream().map(Waiting::stop).toList();
  }

  /**
   * Whether this process cannot read on for a view, as when a newer release has written what it
   * does not know. It tries again by itself, less and less often.
   */
  public boolean isHeldUp(String view) {
    RunningGeneration served = view(view).served();
    return served != null && served.isHeldUp() && lag(view) > 0;
  }

  /** How it stands with a view. */
  public ViewState state(String view) {
    ProjectedView<?> asked = view(view);
    State state = asked.state();
    long position = asked.position(state.served());
    long head = Math.max(asked.head(), position);
    Generation building = state.building();
    return new ViewState(
        view,
        state.served().number(),
        state.served().version(),
        position,
        head,
        head - position,
        isHeldUp(view),
        building == null
            ? null
            : new ViewState.Building(
                building.number(), building.version(), asked.position(building)),
        asked.waiting(state).stream().map(Waiting::stop).toList(),
        stores.remedies().of(view));
  }

  Remedies remedies() {
    return stores.remedies();
  }

  /** Has what a view waits at tried at once. */
  void retry(String view) {
    view(view).retry();
  }

  /**
   * Builds a view anew beside the one that answers, unless that is being done; queries see the
   * other when it has caught up.
   */
  public void rebuild(String view) {
    view(view).rebuild();
  }

  ProjectedView<?> view(String name) {
    return Objects.requireNonNull(views.get(name), name);
  }

  @Override
  public void start() {
    views.values().forEach(ProjectedView::follow);
    long pause = LOOK.toMillis();
    var _ = follower.scheduleWithFixedDelay(this::follow, pause, pause, TimeUnit.MILLISECONDS);
    running = true;
  }

  private void follow() {
    try {
      views.values().forEach(ProjectedView::follow);
    } catch (MongoException away) {
      LOG.warn("The views' generations could not be looked at; looking again soon", away);
    }
  }

  @Override
  public void stop() {
    running = false;
    follower.close();
    views.values().forEach(ProjectedView::shutdown);
    coordinators.shutdown();
    workers.shutdown();
  }

  @Override
  public boolean isRunning() {
    return running;
  }
}
