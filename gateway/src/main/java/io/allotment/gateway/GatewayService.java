package io.allotment.gateway;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** The gateway as a deployable of its own. */
@SpringBootApplication
public class GatewayService {

  public static void main(String[] args) {
    System.setProperty("spring.config.name", "gateway");
    SpringApplication.run(GatewayService.class, args);
  }
}
