package io.allotment.capacity;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.scheduling.annotation.EnableScheduling;

/**
 * How much time a squad has, what of it is kept, and who took from that. On gRPC other services
 * call, not people: what is asked of them is in {@link io.allotment.runtime.security.PeersOnly}.
 */
@SpringBootApplication(
    excludeName = {
      "org.springframework.boot.grpc.server.autoconfigure.security.GrpcSecurityAutoConfiguration",
      "org.springframework.boot.grpc.server.autoconfigure.security"
          + ".OAuth2ResourceServerAutoConfiguration"
    })
@EnableScheduling
public class CapacityService {

  /** Starts the service alone, with the settings of {@code capacity.yml}. */
  public static void main(String[] arguments) {
    System.setProperty("spring.config.name", "capacity");
    SpringApplication.run(CapacityService.class, arguments);
  }
}
