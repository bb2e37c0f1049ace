package io.allotment.runtime.command;

import io.allotment.runtime.decide.Boundary;
import io.allotment.runtime.decide.Decider;
import io.allotment.runtime.decide.Decision;
import io.allotment.runtime.decide.Decision.Accepted;
import io.allotment.runtime.decide.Decision.Rejected;
import io.allotment.runtime.decide.Label;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import org.axonframework.eventsourcing.eventstore.AppendEventsTransactionRejectedException;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.messaging.commandhandling.CommandBus;
import org.axonframework.messaging.commandhandling.GenericCommandMessage;
import org.axonframework.messaging.core.MessageType;
import org.axonframework.messaging.core.unitofwork.ProcessingContext;
import org.axonframework.messaging.core.unitofwork.UnitOfWorkFactory;

/**
 * Gives commands to the deciders of one service, and reads what they would read. Blocks the calling
 * thread; safe for use by many.
 *
 * @param <E> the sealed family of the service's events
 */
public final class Commands<E> {

  /** How long a command is decided again before the caller is told that its boundary moved. */
  public static final Duration PATIENCE = Duration.ofSeconds(2);

  private static final int WARM = 500;

  private final CommandBus bus;
  private final UnitOfWorkFactory units;
  private final Deciders<E> deciders;
  private final Sourcing<E> sourcing;

  /**
   * @param head the next free position of the log, as far as this process knows
   */
  public Commands(
      CommandBus bus,
      EventStore log,
      LongSupplier head,
      UnitOfWorkFactory units,
      Deciders<E> deciders,
      EventNames<E> names) {
    this(bus, units, deciders, new Sourcing<>(log, names, new WarmBoundaries(WARM), head));
  }

  Commands(CommandBus bus, UnitOfWorkFactory units, Deciders<E> deciders, Sourcing<E> sourcing) {
    this.bus = bus;
    this.units = units;
    this.deciders = deciders;
    this.sourcing = sourcing;
    deciders.commands().forEach(type -> bus.subscribe(nameOf(type).qualifiedName(), handler(type)));
  }

  /**
   * Decides a command and records what it comes to.
   *
   * @throws RefusedException if a rule refuses it, or its boundary kept moving; nothing changed
   */
  public Outcome<E> send(Act act, Object command) {
    return send(act, () -> command);
  }

  /**
   * Like {@link #send(Act, Object)}, for a command prepared on facts that may move: it is prepared
   * again each time it is decided again.
   */
  public Outcome<E> send(Act act, Supplier<?> prepare) {
    long deadline = System.nanoTime() + PATIENCE.toNanos();
    for (int attempt = 1; ; attempt++) {
      RefusedException refusal;
      try {
        return dispatch(act, prepare.get(), attempt > 1);
      } catch (RefusedException refused) {
        refusal = refused;
      }
      if (!refusal.rule().stale() || System.nanoTime() > deadline) {
        throw refusal;
      }
      pause(attempt);
    }
  }

  /** What the command would come to now. Nothing is recorded. */
  public Outcome<E> preview(Object command) {
    Decider<Object, Object, E> decider = deciders.of(command.getClass());
    Object state = fold(decider.boundary().apply(command), decider.initial(), decider.evolve());
    return outcome(decider.decide().apply(command, state));
  }

  /**
   * Whether an act has recorded anything.
   *
   * @param act its {@linkplain Act#label() label}
   */
  public boolean isRecorded(String act) {
    Boundary boundary = Boundary.of(new Label(Act.LABEL, act));
    return !read(context -> sourcing.messages(boundary, context)).isEmpty();
  }

  /**
   * What an act has recorded, in order.
   *
   * @param act its {@linkplain Act#label() label}
   */
  public List<E> recorded(String act) {
    return events(Boundary.of(new Label(Act.LABEL, act)));
  }

  /** The events of a boundary, in order, as recorded now. */
  public List<E> events(Boundary boundary) {
    return read(context -> sourcing.events(boundary, context));
  }

  /**
   * The events of a boundary behind a position, in order, as recorded now.
   *
   * @param after 0 for all of them
   */
  public List<Numbered<E>> events(Boundary boundary, long after) {
    return read(context -> sourcing.events(boundary, after, context));
  }

  /**
   * The state these events fold to, as recorded now. What was folded before is not read again where
   * it is asked for with the same objects.
   *
   * @param evolve pure; throws never
   */
  public <S> S fold(Boundary boundary, S initial, BiFunction<S, E, S> evolve) {
    return read(context -> sourcing.fold(boundary, initial, evolve, context));
  }

  private <R> R read(Function<ProcessingContext, CompletableFuture<R>> reading) {
    return units.create().executeWithResult(reading).join();
  }

  private Outcome<E> dispatch(Act act, Object command, boolean again) {
    var message =
        new GenericCommandMessage(
            nameOf(command.getClass()), command, DecidingHandler.metadata(act, again));
    try {
      var result = bus.dispatch(message, null).join();
      @SuppressWarnings("unchecked")
      Decision<E> decision = (Decision<E>) Objects.requireNonNull(result.payload());
      return outcome(decision);
    } catch (CompletionException failure) {
      if (conflict(failure)) {
        throw new RefusedException(
            CommandRule.BOUNDARY_MOVED,
            "Others changed the same facts just now and nothing of this was done. Look again, then"
                + " repeat it.");
      }
      throw failure;
    }
  }

  private Outcome<E> outcome(Decision<E> decision) {
    return switch (decision) {
      case Accepted<E>(List<E> events) -> new Outcome<>(events);
      case Rejected<E>(var rule, String detail) -> throw new RefusedException(rule, detail);
    };
  }

  private DecidingHandler<E> handler(Class<?> command) {
    return new DecidingHandler<>(deciders.of(command), sourcing);
  }

  private static MessageType nameOf(Class<?> command) {
    return new MessageType(command);
  }

  private static boolean conflict(Throwable failure) {
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      if (cause instanceof AppendEventsTransactionRejectedException) {
        return true;
      }
    }
    return false;
  }

  private static void pause(int attempt) {
    long ceiling = Math.min(100, 2L << Math.min(attempt, 6));
    try {
      Thread.sleep(Duration.ofMillis(ThreadLocalRandom.current().nextLong(1, ceiling + 1)));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while deciding again", e);
    }
  }
}
