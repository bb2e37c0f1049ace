package io.allotment.rotation.http;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.concurrent.atomic.AtomicReference;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * A clock that stands still until it is put forward, the one thing of the platform that these tests
 * replace.
 */
@Configuration(proxyBeanMethods = false)
class StillClock {

  static final Instant NOW = Instant.parse("2026-11-11T08:00:00Z");

  /** How much later it is for one service than {@link #NOW}. */
  static final class Hands {
    private final AtomicReference<Duration> ahead = new AtomicReference<>(Duration.ZERO);

    void ahead(Duration by) {
      ahead.set(by);
    }
  }

  @Bean
  Hands hands() {
    return new Hands();
  }

  @Bean
  Clock clock(Hands hands) {
    return new Clock() {
      @Override
      public Instant instant() {
        return NOW.plus(hands.ahead.get());
      }

      @Override
      public ZoneId getZone() {
        return ZoneOffset.UTC;
      }

      @Override
      public Clock withZone(ZoneId zone) {
        return this;
      }
    };
  }
}
