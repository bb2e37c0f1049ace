package io.allotment.runtime;

import io.allotment.runtime.outgoing.Outgoing;
import io.allotment.runtime.outgoing.OutgoingSettings;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;

/** The one way out of a service to addresses that people give. */
@AutoConfiguration
@EnableConfigurationProperties(OutgoingSettings.class)
public class OutgoingWiring {

  @Bean
  Outgoing outgoing(OutgoingSettings settings) {
    return new Outgoing(settings);
  }
}
