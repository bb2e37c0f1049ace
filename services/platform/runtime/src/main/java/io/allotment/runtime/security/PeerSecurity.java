package io.allotment.runtime.security;

import io.allotment.runtime.LogWiring;
import java.nio.file.Path;
import java.time.Clock;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.grpc.server.GlobalServerInterceptor;

/**
 * Locks a service's gRPC side and signs its calls to others. Properties: {@code
 * allotment.keys.directory} where the service's own key is, {@code allotment.security.peers} where
 * the public keys of the others are.
 */
@AutoConfiguration(after = LogWiring.class)
@ConditionalOnProperty("allotment.keys.directory")
public class PeerSecurity {

  @Bean
  @ConditionalOnMissingBean
  SigningKey signingKey(
      @Value("${allotment.keys.directory}") Path directory,
      @Value("${allotment.service}") String service) {
    return SigningKey.of(directory, service);
  }

  @Bean
  ServiceTokens peerTokens(SigningKey key, Clock clock) {
    return new ServiceTokens(key, clock);
  }

  @Bean
  @GlobalServerInterceptor
  PeersOnly peersOnly(
      @Value("${allotment.security.peers:${allotment.keys.directory}}") Path peers,
      @Value("${allotment.service}") String service) {
    return new PeersOnly(peers, service);
  }
}
