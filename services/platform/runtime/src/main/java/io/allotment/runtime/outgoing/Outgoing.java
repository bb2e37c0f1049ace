package io.allotment.runtime.outgoing;

import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javax.net.ssl.SSLContext;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.jspecify.annotations.Nullable;

/**
 * Calls addresses that people give: by https, on the public internet, within limits of time and
 * size, checked anew wherever a redirect leads. Keeps no cookies and no connections, uses no proxy
 * and unpacks nothing. For any number of threads.
 */
public final class Outgoing implements AutoCloseable {

  private final OutgoingSettings settings;
  private final Reachable reachable;
  private final CloseableHttpClient secure;
  private final CloseableHttpClient plain;

  public Outgoing(OutgoingSettings settings) {
    this(settings, InetAddress::getAllByName, null);
  }

  /** With names and certificates of one's own, for tests. */
  Outgoing(OutgoingSettings settings, CheckedNames.Lookup lookup, @Nullable SSLContext trust) {
    this.settings = settings;
    this.reachable = new Reachable(settings.permitted().stream().map(Network::of).toList());
    this.secure = Clients.of(settings, new CheckedNames(lookup, reachable::allows), trust);
    this.plain = Clients.of(settings, new CheckedNames(lookup, reachable::permits), trust);
  }

  /**
   * What speaks against an address before it is called, without asking anyone for its name.
   *
   * @return null if nothing does
   */
  public @Nullable Why objection(URI address) {
    String scheme = address.getScheme();
    String host = address.getHost();
    if (scheme == null || host == null || address.getPort() > 65_535) {
      return Why.NO_ADDRESS;
    }
    boolean https = scheme.toLowerCase(Locale.ROOT).equals("https");
    boolean http = scheme.toLowerCase(Locale.ROOT).equals("http") && reachable.permitsAny();
    if (!https && !http) {
      return Why.NOT_HTTPS;
    }
    if (address.getRawUserInfo() != null) {
      return Why.WITH_PASSWORD;
    }
    try {
      InetAddress literal = InetAddress.ofLiteral(host);
      return reachable.allows(literal) ? null : Why.NOT_PUBLIC;
    } catch (IllegalArgumentException name) {
      return null;
    }
  }

  /** Waits for the answer, at most as long as the settings say. */
  public Reply ask(Asked asked) {
    Exchange exchange = new Exchange(this, asked, settings.redirects());
    CompletableFuture<Reply> reply = new CompletableFuture<>();
    Thread.ofVirtual()
        .name("outgoing")
        .start(
            () -> {
              try {
                reply.complete(exchange.run());
              } catch (Throwable unexpected) {
                reply.completeExceptionally(unexpected);
              }
            });
    try {
      return reply.get(settings.whole().toMillis(), TimeUnit.MILLISECONDS);
    } catch (TimeoutException late) {
      exchange.stop();
      return new Reply.Failed(Why.TOO_SLOW);
    } catch (InterruptedException stopped) {
      exchange.stop();
      Thread.currentThread().interrupt();
      return new Reply.Failed(Why.STOPPED);
    } catch (ExecutionException unexpected) {
      throw new IllegalStateException("A call ended unexpectedly.", unexpected.getCause());
    }
  }

  CloseableHttpClient client(URI address) {
    return "https".equalsIgnoreCase(address.getScheme()) ? secure : plain;
  }

  @Override
  public void close() throws IOException {
    secure.close();
    plain.close();
  }
}
