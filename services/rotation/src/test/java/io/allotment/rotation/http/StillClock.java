package io.allotment.rotation.http;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** A clock that stands still, the one thing of the platform that these tests replace. */
@Configuration(proxyBeanMethods = false)
class StillClock {

  static final Instant NOW = Instant.parse("2026-11-11T08:00:00Z");

  @Bean
  Clock clock() {
    return new Clock() {
      @Override
      public Instant instant() {
        return NOW;
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
