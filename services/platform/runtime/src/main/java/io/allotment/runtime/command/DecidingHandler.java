package io.allotment.runtime.command;

import io.allotment.runtime.decide.Boundary;
import io.allotment.runtime.decide.Decider;
import io.allotment.runtime.decide.Decision;
import io.allotment.runtime.decide.Decision.Accepted;
import io.allotment.runtime.decide.Decision.Rejected;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import org.axonframework.messaging.commandhandling.CommandHandler;
import org.axonframework.messaging.commandhandling.CommandMessage;
import org.axonframework.messaging.commandhandling.CommandResultMessage;
import org.axonframework.messaging.commandhandling.GenericCommandResultMessage;
import org.axonframework.messaging.core.MessageStream;
import org.axonframework.messaging.core.MessageType;
import org.axonframework.messaging.core.unitofwork.ProcessingContext;
import org.axonframework.messaging.eventhandling.EventMessage;
import org.axonframework.messaging.eventhandling.GenericEventMessage;

/**
 * Decides the commands of one type inside an Axon processing context.
 *
 * <p>An act that was recorded before gives what it gave then. The log takes no second commit of the
 * same act, so nobody looks for the first before it is decided: only where nothing comes of it, or
 * the log refused it. What is decided again looks first.
 */
final class DecidingHandler<E> implements CommandHandler {

  private static final MessageType RESULT = new MessageType("allotment", "Decided", "1");

  private static final String AGAIN = "again";

  private final Decider<Object, Object, E> decider;
  private final Sourcing<E> sourcing;
  private final EventNames<E> names;

  DecidingHandler(Decider<Object, Object, E> decider, Sourcing<E> sourcing) {
    this.decider = decider;
    this.sourcing = sourcing;
    this.names = sourcing.names();
  }

  /**
   * What a command is sent with.
   *
   * @param again whether the log refused what came of it before
   */
  static Map<String, String> metadata(Act act, boolean again) {
    Map<String, String> metadata = new HashMap<>(act.toMetadata());
    if (again) {
      metadata.put(AGAIN, "true");
    }
    return metadata;
  }

  @Override
  public MessageStream.Single<CommandResultMessage> handle(
      CommandMessage message, ProcessingContext context) {
    Object command = Objects.requireNonNull(message.payload(), "a command has a payload");
    Act act = Act.of(message.metadata());
    boolean again = message.metadata().containsKey(AGAIN);
    return MessageStream.fromFuture(
        (again ? lookThenDecide(command, act, context) : decideThenLook(command, act, context))
            .thenApply(decision -> new GenericCommandResultMessage(RESULT, decision)));
  }

  private CompletableFuture<Decision<E>> lookThenDecide(
      Object command, Act act, ProcessingContext context) {
    return earlier(act, context)
        .thenCompose(
            earlier ->
                earlier.isEmpty()
                    ? decide(command, act, context)
                    : CompletableFuture.completedFuture(repeat(earlier, act)));
  }

  private CompletableFuture<Decision<E>> decideThenLook(
      Object command, Act act, ProcessingContext context) {
    return decide(command, act, context)
        .thenCompose(
            decision ->
                decision instanceof Accepted<E>(List<E> events) && !events.isEmpty()
                    ? CompletableFuture.completedFuture(decision)
                    : earlier(act, context)
                        .thenApply(earlier -> earlier.isEmpty() ? decision : repeat(earlier, act)));
  }

  private CompletableFuture<List<EventMessage>> earlier(Act act, ProcessingContext context) {
    return sourcing.messages(Boundary.of(names.actLabel(act)), context);
  }

  private CompletableFuture<Decision<E>> decide(
      Object command, Act act, ProcessingContext context) {
    return sourcing
        .fold(decider.boundary().apply(command), decider.initial(), decider.evolve(), context)
        .thenApply(
            state -> {
              Decision<E> decision = decider.decide().apply(command, state);
              if (decision instanceof Accepted<E>(List<E> events)) {
                append(events, act, context);
              }
              return decision;
            });
  }

  private Decision<E> repeat(List<EventMessage> earlier, Act act) {
    boolean same =
        earlier.stream().allMatch(event -> act.body().equals(Act.of(event.metadata()).body()));
    return same
        ? Decision.accepted(earlier.stream().map(names::payload).toList())
        : new Rejected<>(
            CommandRule.KEY_REUSED,
            "The idempotency key %s was used for another request. Use a new key for this one."
                .formatted(act.key()));
  }

  private void append(List<E> events, Act act, ProcessingContext context) {
    var transaction = sourcing.log().transaction(context);
    for (E event : events) {
      transaction.appendEvent(
          new GenericEventMessage(names.typeOf(event), event, act.toMetadata()));
    }
  }
}
