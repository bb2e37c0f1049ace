package io.allotment.standalone;

import java.util.stream.Collectors;
import org.springframework.boot.health.contributor.CompositeHealthContributor;
import org.springframework.boot.health.contributor.HealthContributors;
import org.springframework.boot.health.registry.HealthContributorRegistry;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;

/** Makes a service's health part of that of the gateway, whose port alone can be asked. */
record ServiceHealth(String name, ConfigurableApplicationContext service)
    implements ApplicationContextInitializer<ConfigurableApplicationContext> {

  @Override
  public void initialize(ConfigurableApplicationContext gateway) {
    var health =
        service.getBean(HealthContributorRegistry.class).stream()
            .collect(
                Collectors.toMap(
                    HealthContributors.Entry::name, HealthContributors.Entry::contributor));
    gateway
        .getBeanFactory()
        .registerSingleton(name + "HealthContributor", CompositeHealthContributor.fromMap(health));
  }
}
