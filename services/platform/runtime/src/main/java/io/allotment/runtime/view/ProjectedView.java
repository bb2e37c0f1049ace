package io.allotment.runtime.view;

import io.allotment.eventlog.MongoTokenStore;
import io.allotment.runtime.view.Generations.State;
import io.allotment.runtime.view.Stops.Waiting;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.function.Function;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import org.axonframework.messaging.core.QualifiedName;
import org.axonframework.messaging.eventhandling.processing.streaming.pooled.PooledStreamingEventProcessorConfiguration;
import org.jspecify.annotations.Nullable;

/** One view in this process: the generations it feeds, and the steps from one to the next. */
final class ProjectedView<E> {

  private final View<E> view;
  private final Map<QualifiedName, Class<? extends E>> types;
  private final LongSupplier head;
  private final Supplier<NumberedSource> source;
  private final Supplier<PooledStreamingEventProcessorConfiguration> configuration;
  private final ViewStores stores;
  private final Map<Integer, RunningGeneration> running = new ConcurrentSkipListMap<>();
  private volatile @Nullable Generation seenServed;

  ProjectedView(
      View<E> view,
      Map<QualifiedName, Class<? extends E>> types,
      LongSupplier head,
      Supplier<NumberedSource> source,
      Supplier<PooledStreamingEventProcessorConfiguration> configuration,
      ViewStores stores) {
    this.view = view;
    this.types = types;
    this.head = head;
    this.source = source;
    this.configuration = configuration;
    this.stores = stores;
  }

  /**
   * Takes the steps that are due: feeds, lets go, switches, clears away, passes what is skipped.
   */
  synchronized void follow() {
    State state = state();
    @Nullable Generation building = state.building();
    int newest = building == null ? state.served().version() : building.version();
    if (newest < view.version()) {
      stores.generations().begin(view, state);
      state = state();
    }
    feed(state.fed().stream().filter(each -> each.version() <= view.version()).toList());
    if (caughtUp(state)) {
      stores.generations().serve(view, state);
      state = state();
      feed(List.of(state.served()));
    }
    state.retired().forEach(this::clear);
    waiting(state).stream()
        .filter(each -> stores.remedies().skipped(view.name(), each.stop().position()))
        .forEach(this::retry);
  }

  private void feed(List<Generation> fed) {
    List<Integer> numbers = fed.stream().map(Generation::number).toList();
    shutdown(running.keySet().stream().filter(number -> !numbers.contains(number)).toList());
    List<CompletableFuture<Void>> starting = new ArrayList<>();
    for (Generation each : fed) {
      if (!running.containsKey(each.number())) {
        view.prepare(each);
        var handler = new ViewHandler<>(view, each, types, stores.stops(), stores.remedies());
        var generation =
            new RunningGeneration(
                each, stores.tokens(), handler, source.get(), configuration.get());
        running.put(each.number(), generation);
        starting.add(generation.start());
      }
    }
    CompletableFuture.allOf(starting.toArray(CompletableFuture[]::new)).join();
  }

  synchronized void shutdown() {
    shutdown(List.copyOf(running.keySet()));
  }

  private void shutdown(List<Integer> numbers) {
    CompletableFuture.allOf(
            running.values().stream()
                .filter(each -> numbers.contains(each.generation().number()))
                .map(RunningGeneration::shutdown)
                .toArray(CompletableFuture[]::new))
        .join();
    running.keySet().removeAll(numbers);
  }

  /**
   * Whether every part of the generation being built is as far as any of the served one. The one
   * that grows is looked at last.
   */
  private boolean caughtUp(State state) {
    if (state.building() == null || !running.containsKey(state.building().number())) {
      return false;
    }
    long built = position(state.building());
    long served =
        stores.tokens().positions(state.served().processor()).values().stream()
            .mapToLong(Long::longValue)
            .max()
            .orElse(0);
    return built >= served;
  }

  /** Deletes a generation nobody reads, once no process is at it; until then it is tried again. */
  private void clear(Generation retired) {
    MongoTokenStore tokens = stores.tokens();
    if (tokens.forget(retired.processor())) {
      retired.drop();
      stores.stops().forget(retired);
      stores.generations().cleared(view, retired);
    }
  }

  State state() {
    State state = stores.generations().of(view);
    seenServed = state.served();
    return state;
  }

  /** How far a generation has come, as far as this process can know. */
  long position(Generation generation) {
    RunningGeneration here = running.get(generation.number());
    return here == null ? stores.tokens().position(generation.processor()) : here.position();
  }

  long head() {
    return head.getAsLong();
  }

  /**
   * Asks the generation that is served; again, if another took its place meanwhile. It begins with
   * the one that was served when last looked, since what was served once and is served afterwards
   * was served all the while.
   */
  <R> R read(Function<Generation, R> query) {
    Generation seen = seenServed;
    Generation asked = seen == null ? state().served() : seen;
    while (true) {
      Supplier<R> outcome = outcome(query, asked);
      Generation served = state().served();
      if (served.number() == asked.number()) {
        return outcome.get();
      }
      asked = served;
    }
  }

  private static <R> Supplier<R> outcome(Function<Generation, R> query, Generation of) {
    try {
      R answer = query.apply(of);
      return () -> answer;
    } catch (RuntimeException failure) {
      return () -> {
        throw failure;
      };
    }
  }

  List<Waiting> waiting(State state) {
    return state.fed().stream().flatMap(each -> stores.stops().of(each).stream()).toList();
  }

  /** Has what waits after a failure tried at once. */
  void retry() {
    waiting(state()).forEach(this::retry);
  }

  private void retry(Waiting waiting) {
    RunningGeneration here = running.get(waiting.stop().generation());
    if (here != null) {
      here.retry(waiting.segment());
    }
  }

  void rebuild() {
    State state = state();
    if (state.building() == null) {
      stores.generations().begin(view, state);
    }
  }

  /** The processor that feeds the served generation here. */
  @Nullable RunningGeneration served() {
    return running.get(state().served().number());
  }

  View<E> view() {
    return view;
  }
}
