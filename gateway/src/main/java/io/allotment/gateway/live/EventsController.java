package io.allotment.gateway.live;

import io.allotment.gateway.access.Holds;
import io.allotment.gateway.live.Listener.Heard;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.security.core.Authentication;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.json.JsonMapper;

/**
 * The stream of changes as server-sent events (WHATWG HTML, 9.2). The thread of the request stays
 * with it, which costs little as it is a virtual one. With every heartbeat it is asked again
 * whether the reader is still signed in.
 */
@RestController
class EventsController {

  private final Broadcaster broadcaster;
  private final JsonMapper json;
  private final Duration heartbeat;

  EventsController(
      Broadcaster broadcaster,
      JsonMapper json,
      @Value("${allotment.events.heartbeat:15s}") Duration heartbeat) {
    this.broadcaster = broadcaster;
    this.json = json;
    this.heartbeat = heartbeat;
  }

  @GetMapping("/api/events")
  void stream(Authentication reader, HttpServletResponse response) throws InterruptedException {
    try (Listener listener = broadcaster.listen(reader.getName())) {
      response.setContentType(MediaType.TEXT_EVENT_STREAM_VALUE);
      response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
      response.setHeader("X-Accel-Buffering", "no");
      write(response, ": welcome\n\n");
      for (String next = next(listener, reader); !next.isEmpty(); next = next(listener, reader)) {
        write(response, next);
      }
    } catch (IOException gone) {
      // The reader closed the window or lost the network; there is nobody to tell.
    }
  }

  /** What to write next; nothing where the stream ends. */
  private String next(Listener listener, Authentication reader) throws InterruptedException {
    return switch (listener.await(heartbeat)) {
      case Heard.Changed(var change) ->
          "event: changed\ndata: %s\n\n".formatted(json.writeValueAsString(change));
      case Heard.Silence _ -> holds(reader) ? ": still here\n\n" : "";
      case Heard.End _ -> "";
    };
  }

  private static boolean holds(Authentication reader) {
    return reader.getDetails() instanceof Holds identity && identity.holds();
  }

  private static void write(HttpServletResponse response, String text) throws IOException {
    response.getOutputStream().write(text.getBytes(StandardCharsets.UTF_8));
    response.flushBuffer();
  }
}
