package io.allotment.stories.delivery;

import io.allotment.runtime.command.RefusedException;
import io.allotment.runtime.problem.RequestRule;
import io.allotment.stories.connection.Connection;
import io.allotment.stories.connection.ConnectionId;
import io.allotment.stories.connection.Connections;
import io.allotment.stories.connection.Refusals;
import io.allotment.stories.event.StoriesRule;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.Collections;
import java.util.Map;
import java.util.concurrent.Semaphore;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/**
 * Takes what the webhook of a tracker delivers. Nobody is signed in: the signature alone says who
 * sends it.
 */
@RestController
class DeliveriesController {

  /** What GitHub sends at most. */
  private static final int LARGEST = 25 * 1024 * 1024;

  /** So many are held in memory at most. */
  private static final int AT_ONCE = 3;

  private static final Duration PAUSE = Duration.ofSeconds(5);

  private final Semaphore bodies = new Semaphore(AT_ONCE);
  private final Connections connections;
  private final Refusals refusals;
  private final TakingDeliveries taking;

  DeliveriesController(Connections connections, Refusals refusals, TakingDeliveries taking) {
    this.connections = connections;
    this.refusals = refusals;
    this.taking = taking;
  }

  /** Takes one; one that was taken before changes nothing. */
  @PostMapping("/api/stories/connections/{id}/deliveries")
  @ResponseStatus(HttpStatus.ACCEPTED)
  Result take(
      @PathVariable ConnectionId id,
      InputStream body,
      HttpServletRequest request,
      HttpServletResponse response)
      throws IOException {
    Connection connection = connections.one(id).connection();
    Map<String, String> headers = headers(request);
    Delivered unread = new Delivered(headers, new byte[0]);
    if (!Signatures.mayHold(connection.tracker(), connection.secret(), unread)) {
      throw unsigned(id, response);
    }
    if (!bodies.tryAcquire()) {
      response.setHeader(HttpHeaders.RETRY_AFTER, Long.toString(PAUSE.toSeconds()));
      throw new RefusedException(
          RequestRule.UNAVAILABLE,
          "%d deliveries are being taken already. Send it again in a few seconds."
              .formatted(AT_ONCE));
    }
    try {
      Delivered delivered = new Delivered(headers, all(body));
      if (!Signatures.hold(connection.tracker(), connection.secret(), delivered)) {
        throw unsigned(id, response);
      }
      return taking.take(connection, delivered);
    } finally {
      bodies.release();
    }
  }

  private static byte[] all(InputStream body) throws IOException {
    byte[] all = body.readNBytes(LARGEST + 1);
    if (all.length > LARGEST) {
      throw new RefusedException(
          RequestRule.TOO_LARGE,
          "A delivery has at most %d bytes. Shorten the item.".formatted(LARGEST));
    }
    return all;
  }

  private RefusedException unsigned(ConnectionId id, HttpServletResponse response) {
    refusals.refused(id);
    response.setHeader(HttpHeaders.WWW_AUTHENTICATE, "Signature");
    return new RefusedException(
        StoriesRule.BAD_SIGNATURE,
        "This is not signed with the secret of the connection. Give the webhook that secret, or"
            + " make a new one.");
  }

  private static Map<String, String> headers(HttpServletRequest request) {
    return Collections.list(request.getHeaderNames()).stream()
        .collect(Collectors.toMap(Function.identity(), request::getHeader, (first, _) -> first));
  }
}
