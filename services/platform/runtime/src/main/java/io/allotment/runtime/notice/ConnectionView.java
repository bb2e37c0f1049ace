package io.allotment.runtime.notice;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * A connection as it is shown: without its secrets.
 *
 * @param channel the id of its channel; {@code title} is what people call that
 * @param settings what its channel was told, secrets masked
 * @param kinds what is told there
 * @param given whether its owner has it without having connected it
 * @param unavailable why nothing can be sent there, and who can change that; null where it can
 * @param waiting how many messages wait to be sent
 */
public record ConnectionView(
    String id,
    String channel,
    String title,
    String name,
    Map<String, String> settings,
    SortedSet<String> kinds,
    boolean given,
    boolean watches,
    @Nullable String unavailable,
    State state,
    @Nullable Instant delivered,
    @Nullable Problem problem,
    int waiting) {

  static ConnectionView of(
      Connection connection, Channel channel, boolean given, States.State went, int waiting) {
    Map<String, String> shown = new LinkedHashMap<>();
    for (Channel.Field field : channel.fields()) {
      String said = connection.setting(field.id());
      shown.put(field.id(), field.secret() ? Masks.of(said) : said);
    }
    String text = went.problem();
    Instant failed = went.failed();
    return new ConnectionView(
        connection.id(),
        channel.id(),
        channel.title(),
        connection.name(),
        shown,
        new TreeSet<>(connection.kinds()),
        given,
        channel.takes() == Channel.Takes.WATCHES,
        channel.unavailable().orElse(null),
        text != null ? State.PROBLEM : went.delivered() != null ? State.FINE : State.NEW,
        went.delivered(),
        text == null || failed == null ? null : new Problem(text, failed),
        waiting);
  }

  /** How it went last. */
  public enum State {
    @JsonProperty("new")
    NEW,
    @JsonProperty("fine")
    FINE,
    @JsonProperty("problem")
    PROBLEM
  }

  /** What failed last, and nothing went well since. */
  public record Problem(String text, Instant at) {}

  /** What can be connected, and what it asks for. */
  public record Offer(
      String channel,
      String title,
      boolean watches,
      @Nullable String unavailable,
      List<Channel.Field> fields) {}

  /** What became of a test: sent, or not with the reason. */
  public record Trial(boolean delivered, @Nullable String problem) {}
}
