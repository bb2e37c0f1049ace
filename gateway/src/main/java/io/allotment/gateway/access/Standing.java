package io.allotment.gateway.access;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.allotment.gateway.event.GatewayEvent;
import io.allotment.gateway.event.GatewayEvent.AccountClosed;
import io.allotment.gateway.event.GatewayTags;
import io.allotment.gateway.state.Account;
import io.allotment.gateway.state.People;
import io.allotment.runtime.command.Commands;
import io.allotment.runtime.decide.Boundary;
import io.allotment.runtime.decide.Label;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/**
 * What somebody may do at this moment, read from the log. An answer is at most {@link #AGE} old:
 * that long a role withdrawn at another replica may still be used at this one.
 */
@Component
public class Standing {

  public static final Duration AGE = Duration.ofSeconds(2);

  private static final BiFunction<Set<String>, GatewayEvent, Set<String>> CLOSED = Standing::closed;

  private final Commands<GatewayEvent> commands;
  private final Cache<Label, People> recent =
      Caffeine.newBuilder().expireAfterWrite(AGE).maximumSize(10_000).build();

  Standing(Commands<GatewayEvent> commands) {
    this.commands = commands;
  }

  /** The member's account; {@link Account#NONE} where there is none. */
  public Account of(String member) {
    return folded(GatewayTags.member(member)).account(member);
  }

  /** The owner of a token that was issued at some time. */
  public Optional<String> ownerOf(String token) {
    return folded(GatewayTags.token(token)).accounts().keySet().stream().findFirst();
  }

  /** Everybody, as of now. */
  public People everyone() {
    return commands.fold(GatewayTags.everyone(), People.NONE, People::evolve);
  }

  /** Whom nobody made known again since they were removed. */
  public Set<String> removed() {
    Set<String> removed = new HashSet<>(commands.fold(GatewayTags.closed(), Set.of(), CLOSED));
    removed.removeIf(everyone().accounts()::containsKey);
    return removed;
  }

  /** What was recorded under one label until now, in order. */
  public List<GatewayEvent> under(Label label) {
    return commands.fold(
        Boundary.of(label),
        List.of(),
        (before, event) -> Stream.concat(before.stream(), Stream.of(event)).toList());
  }

  private static Set<String> closed(Set<String> before, GatewayEvent event) {
    return event instanceof AccountClosed closed
        ? Stream.concat(before.stream(), Stream.of(closed.member()))
            .collect(Collectors.toUnmodifiableSet())
        : before;
  }

  private People folded(Label label) {
    return recent.get(label, read -> commands.fold(Boundary.of(read), People.NONE, People::evolve));
  }

  /** Lets go of what is remembered about whom and what an event concerns. */
  void forget(GatewayEvent event) {
    recent.invalidateAll(GatewayTags.of(event));
  }
}
