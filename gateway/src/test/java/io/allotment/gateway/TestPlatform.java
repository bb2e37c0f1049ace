package io.allotment.gateway;

import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The one thing of the platform that tests replace: its clock. */
@Configuration(proxyBeanMethods = false)
class TestPlatform {

  @Bean
  Clock clock() {
    return TestClock.CLOCK;
  }
}
