package io.allotment.rotation;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.scheduling.annotation.EnableScheduling;

/**
 * Whose week it is to tend the garden, and why. On gRPC other services call, not people: what is
 * asked of them is in {@link io.allotment.runtime.security.PeersOnly}.
 */
@SpringBootApplication(
    excludeName = {
      "org.springframework.boot.grpc.server.autoconfigure.security.GrpcSecurityAutoConfiguration",
      "org.springframework.boot.grpc.server.autoconfigure.security"
          + ".OAuth2ResourceServerAutoConfiguration"
    })
@EnableScheduling
public class RotationService {

  /** Starts the service alone, with the settings of {@code rotation.yml}. */
  public static void main(String[] arguments) {
    System.setProperty("spring.config.name", "rotation");
    SpringApplication.run(RotationService.class, arguments);
  }
}
