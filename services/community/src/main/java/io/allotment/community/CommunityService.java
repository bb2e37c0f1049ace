package io.allotment.community;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.scheduling.annotation.EnableScheduling;

/**
 * One view across the gardens of all squads. On gRPC other services call, not people: what is asked
 * of them is in {@link io.allotment.runtime.security.PeersOnly}.
 */
@SpringBootApplication(
    excludeName = {
      "org.springframework.boot.grpc.server.autoconfigure.security.GrpcSecurityAutoConfiguration",
      "org.springframework.boot.grpc.server.autoconfigure.security"
          + ".OAuth2ResourceServerAutoConfiguration"
    })
@EnableScheduling
public class CommunityService {

  /** Starts the service alone, with the settings of {@code community.yml}. */
  public static void main(String[] arguments) {
    System.setProperty("spring.config.name", "community");
    SpringApplication.run(CommunityService.class, arguments);
  }
}
