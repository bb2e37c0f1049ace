package io.allotment.runtime.notice;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.core.WireMockConfiguration;
import io.allotment.runtime.outgoing.Outgoing;
import io.allotment.runtime.outgoing.OutgoingSettings;
import java.time.Duration;
import java.util.List;

/** The other side, on this machine, and the way to it. */
public final class Receivers {

  private Receivers() {}

  public static WireMockServer start() {
    WireMockServer server =
        new WireMockServer(WireMockConfiguration.options().bindAddress("127.0.0.1").dynamicPort());
    server.start();
    return server;
  }

  public static Http http() {
    return new GuardedHttp(
        new Outgoing(
            new OutgoingSettings(
                Duration.ofSeconds(30),
                Duration.ofSeconds(60),
                Duration.ofSeconds(90),
                3,
                List.of("127.0.0.0/8"))));
  }
}
