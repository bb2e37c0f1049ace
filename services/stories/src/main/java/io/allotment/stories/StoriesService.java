package io.allotment.stories;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.scheduling.annotation.EnableScheduling;

/**
 * Where the work really goes: every story classed operational, tactical or strategic. On gRPC other
 * services call, not people: what is asked of them is in {@link
 * io.allotment.runtime.security.PeersOnly}.
 */
@SpringBootApplication(
    excludeName = {
      "org.springframework.boot.grpc.server.autoconfigure.security.GrpcSecurityAutoConfiguration",
      "org.springframework.boot.grpc.server.autoconfigure.security"
          + ".OAuth2ResourceServerAutoConfiguration"
    })
@EnableScheduling
public class StoriesService {

  /** Starts the service alone, with the settings of {@code stories.yml}. */
  public static void main(String[] arguments) {
    System.setProperty("spring.config.name", "stories");
    SpringApplication.run(StoriesService.class, arguments);
  }
}
