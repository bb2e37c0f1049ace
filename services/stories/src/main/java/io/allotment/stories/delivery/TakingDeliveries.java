package io.allotment.stories.delivery;

import io.allotment.runtime.command.Act;
import io.allotment.runtime.command.RefusedException;
import io.allotment.stories.connection.Claims;
import io.allotment.stories.connection.Connection;
import io.allotment.stories.connection.Connections;
import io.allotment.stories.connection.Standing;
import io.allotment.stories.event.StoriesRule;
import io.allotment.stories.model.Tracker;
import io.allotment.stories.takeitems.Count;
import io.allotment.stories.takeitems.Taking;
import io.allotment.stories.tracker.Read;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Takes deliveries that are signed: each once, as one act. */
@Component
class TakingDeliveries {

  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final int LONGEST_NAME = 200;

  private final Connections connections;
  private final Claims claims;
  private final Deliveries deliveries;
  private final Taking taking;
  private final Clock clock;

  TakingDeliveries(
      Connections connections, Claims claims, Deliveries deliveries, Taking taking, Clock clock) {
    this.connections = connections;
    this.claims = claims;
    this.deliveries = deliveries;
    this.taking = taking;
    this.clock = clock;
  }

  Result take(Connection connection, Delivered delivered) {
    Hook hook = hook(connection.tracker());
    List<String> names = names(connection, hook, delivered);
    if (connection.paused()) {
      return new Result("The connection is paused. It is read once it goes on.", 0);
    }
    if (deliveries.isKnown(names)) {
      return new Result("This was delivered before.", 0);
    }
    Instant now = clock.instant();
    Result result =
        switch (said(hook, connection, delivered)) {
          case Said.Nothing(String sentence) -> new Result(sentence, 0);
          case Said.Unreadable(String reason) -> throw unreadable(connection, now, reason);
          case Said.AskFor(String sentence) -> {
            claims.due(connection.id(), now);
            deliveries.remember(names, now);
            yield new Result(sentence, 0);
          }
          case Said.OfItem(Read.Unreadable(_, String reason)) ->
              throw unreadable(connection, now, reason);
          case Said.OfItem(Read read) -> taken(connection, names, read, now);
        };
    connections.delivered(connection.id(), new Standing.Delivery(now, result.result()));
    return result;
  }

  private static Said said(Hook hook, Connection connection, Delivered delivered) {
    JsonNode payload;
    try {
      payload = JSON.readTree(delivered.json());
    } catch (JacksonException broken) {
      return new Said.Unreadable("It is no JSON. Choose application/json in the webhook.");
    }
    return hook.said(connection, delivered, payload);
  }

  private RefusedException unreadable(Connection connection, Instant now, String reason) {
    connections.delivered(connection.id(), new Standing.Delivery(now, reason));
    return new RefusedException(StoriesRule.UNREADABLE_DELIVERY, reason);
  }

  /** What was refused is taken if it is sent again once that is settled. */
  private Result taken(Connection connection, List<String> names, Read read, Instant now) {
    Act act =
        Act.ofService("stories", "delivery/" + names.getFirst(), now)
            .onBehalfOf(connection.by().value());
    Count count =
        taking.take(
            act, connection.projects(), connection.mandate(), List.of(connection.own(read)));
    if (!count.refused().isEmpty()) {
      return new Result(count.refused().getFirst().reason(), count.told());
    }
    deliveries.remember(names, now);
    return count.told() > 0
        ? new Result("It told something new.", count.told())
        : new Result("It said what was known, or what is no story here.", 0);
  }

  static Hook hook(Tracker tracker) {
    return switch (tracker) {
      case GITHUB -> new GithubHook();
      case GITLAB -> new GitlabHook();
      case JIRA -> new JiraHook();
      case CSV -> throw new IllegalStateException("A table delivers nothing.");
    };
  }

  /** By what it is told from others: by what it says, and by the name its tracker gives it. */
  private static List<String> names(Connection connection, Hook hook, Delivered delivered) {
    List<String> names = new ArrayList<>();
    names.add(connection.id() + "/" + digest(delivered.body()));
    String name = delivered.header(hook.naming());
    if (!name.isEmpty() && name.length() <= LONGEST_NAME) {
      names.add(connection.id() + "//" + name);
    }
    return names;
  }

  private static String digest(byte[] body) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(body));
    } catch (NoSuchAlgorithmException missing) {
      throw new IllegalStateException("every Java platform has SHA-256", missing);
    }
  }
}
