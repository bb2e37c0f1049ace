package io.allotment.runtime.notice;

import io.allotment.runtime.outgoing.Asked;
import io.allotment.runtime.outgoing.Outgoing;
import io.allotment.runtime.outgoing.Why;
import java.io.IOException;
import java.util.Optional;

/** Asks through the one way out of a service, which refuses what nobody may be sent to. */
final class GuardedHttp implements Http {

  private static final int AT_MOST = 1 << 20;

  private final Outgoing outgoing;

  GuardedHttp(Outgoing outgoing) {
    this.outgoing = outgoing;
  }

  @Override
  public Reply ask(Ask ask) throws IOException {
    return switch (outgoing.ask(
        new Asked(ask.method(), ask.to(), ask.body(), ask.headers(), AT_MOST))) {
      case io.allotment.runtime.outgoing.Reply.Answered answered ->
          new Reply(
              answered.status(), answered.header("Retry-After").orElse(null), answered.text());
      case io.allotment.runtime.outgoing.Reply.Failed(Why why) ->
          throw new IOException(why.sentence());
    };
  }

  @Override
  public Optional<String> flaw(String address) {
    try {
      return Optional.ofNullable(outgoing.objection(Http.uri(address))).map(Why::sentence);
    } catch (IOException unreadable) {
      return Optional.of(Why.NO_ADDRESS.sentence());
    }
  }
}
