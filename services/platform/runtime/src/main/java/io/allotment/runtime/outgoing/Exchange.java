package io.allotment.runtime.outgoing;

import java.io.IOException;
import java.io.InputStream;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import javax.net.ssl.SSLException;
import org.apache.hc.client5.http.classic.methods.HttpUriRequestBase;
import org.apache.hc.client5.http.routing.RoutingSupport;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.ContentType;
import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.http.HttpEntity;
import org.apache.hc.core5.http.HttpException;
import org.apache.hc.core5.http.io.entity.ByteArrayEntity;
import org.apache.hc.core5.io.Closer;
import org.jspecify.annotations.Nullable;

/** One call on its way, wherever it is led. Run once; {@link #stop} comes from another thread. */
final class Exchange {

  private static final Set<Integer> LEAD_ON = Set.of(301, 302, 303, 307, 308);
  private static final Set<String> EVERYWHERE =
      Set.of("accept", "if-none-match", "if-modified-since");

  private final Outgoing outgoing;
  private final Asked asked;
  private final int redirects;
  private @Nullable HttpUriRequestBase current;
  private boolean stopped;

  Exchange(Outgoing outgoing, Asked asked, int redirects) {
    this.outgoing = outgoing;
    this.asked = asked;
    this.redirects = redirects;
  }

  Reply run() {
    URI address = asked.address();
    for (int led = 0; led <= redirects; led++) {
      Why objection = outgoing.objection(address);
      if (objection != null) {
        return new Reply.Failed(objection);
      }
      Reply reply = once(address);
      if (!(reply instanceof Reply.Answered answer) || !leadsOn(answer)) {
        return reply;
      }
      try {
        address = address.resolve(answer.header("Location").orElse(""));
      } catch (IllegalArgumentException nowhere) {
        return new Reply.Failed(Why.NO_ADDRESS);
      }
    }
    return new Reply.Failed(Why.TOO_MANY_REDIRECTS);
  }

  synchronized void stop() {
    stopped = true;
    if (current != null) {
      current.cancel();
    }
  }

  private synchronized boolean begins(HttpUriRequestBase request) {
    current = request;
    return !stopped;
  }

  private boolean leadsOn(Reply.Answered answer) {
    return asked.method().equals("GET")
        && LEAD_ON.contains(answer.status())
        && answer.header("Location").isPresent();
  }

  private Reply once(URI address) {
    HttpUriRequestBase request = request(address);
    if (!begins(request)) {
      return new Reply.Failed(Why.TOO_SLOW);
    }
    try {
      var server = RoutingSupport.determineHost(request);
      return reply(request, outgoing.client(address).executeOpen(server, request, null));
    } catch (CheckedNames.NotPublic reserved) {
      return new Reply.Failed(Why.NOT_PUBLIC);
    } catch (UnknownHostException unknown) {
      return new Reply.Failed(Why.UNKNOWN_HOST);
    } catch (SocketTimeoutException slow) {
      return new Reply.Failed(Why.TOO_SLOW);
    } catch (SSLException untrusted) {
      return new Reply.Failed(Why.NOT_TRUSTED);
    } catch (IOException | HttpException broken) {
      return new Reply.Failed(Why.NO_CONNECTION);
    }
  }

  private Reply reply(HttpUriRequestBase request, ClassicHttpResponse response) throws IOException {
    try {
      byte[] body = body(response.getEntity());
      if (body == null) {
        return new Reply.Failed(Why.TOO_LARGE);
      }
      Map<String, String> headers = new HashMap<>();
      for (Header header : response.getHeaders()) {
        headers.putIfAbsent(header.getName().toLowerCase(Locale.ROOT), header.getValue());
      }
      return new Reply.Answered(response.getCode(), headers, body);
    } finally {
      // Closing alone would read on to the end, which may never come.
      request.cancel();
      Closer.closeQuietly(response);
    }
  }

  private HttpUriRequestBase request(URI address) {
    HttpUriRequestBase request = new HttpUriRequestBase(asked.method(), address);
    boolean home = sameServer(address, asked.address());
    asked
        .headers()
        .forEach(
            (name, value) -> {
              boolean type = name.equalsIgnoreCase("Content-Type");
              if (!type && (home || EVERYWHERE.contains(name.toLowerCase(Locale.ROOT)))) {
                request.setHeader(name, value);
              }
            });
    byte[] body = asked.bytes();
    if (body != null) {
      String type = asked.headers().getOrDefault("Content-Type", "application/octet-stream");
      request.setEntity(new ByteArrayEntity(body, ContentType.parse(type)));
    }
    return request;
  }

  private static boolean sameServer(URI one, URI other) {
    return one.getScheme().equalsIgnoreCase(other.getScheme())
        && one.getHost().equalsIgnoreCase(other.getHost())
        && one.getPort() == other.getPort();
  }

  /** Null if there is more than was asked for. */
  private byte @Nullable [] body(@Nullable HttpEntity entity) throws IOException {
    if (entity == null) {
      return new byte[0];
    }
    if (entity.getContentLength() > asked.atMost()) {
      return null;
    }
    // Left open on purpose: closing reads on to the end.
    InputStream content = entity.getContent();
    byte[] read = content.readNBytes(asked.atMost() + 1);
    return read.length > asked.atMost() ? null : read;
  }
}
