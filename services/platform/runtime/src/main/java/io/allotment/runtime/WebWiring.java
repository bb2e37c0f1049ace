package io.allotment.runtime;

import io.allotment.runtime.command.ActArgument;
import io.allotment.runtime.command.RequestDigest;
import io.allotment.runtime.json.PlainValues;
import io.allotment.runtime.problem.ProblemAdvice;
import io.allotment.runtime.problem.WholeBodies;
import io.allotment.runtime.security.CallerArgument;
import io.allotment.runtime.security.PeerSecurity;
import io.allotment.runtime.security.SigningKey;
import io.allotment.runtime.view.ViewsHealth;
import java.time.Clock;
import java.util.List;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.health.actuate.endpoint.SimpleStatusAggregator;
import org.springframework.boot.health.actuate.endpoint.StatusAggregator;
import org.springframework.boot.health.autoconfigure.actuate.endpoint.HealthEndpointAutoConfiguration;
import org.springframework.boot.health.contributor.Status;
import org.springframework.boot.jackson.autoconfigure.JsonMapperBuilderCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JacksonModule;

/** What the controllers of every service have in common. */
@AutoConfiguration(
    after = {LogWiring.class, PeerSecurity.class},
    before = HealthEndpointAutoConfiguration.class)
@Import({ProblemAdvice.class, WholeBodies.class})
public class WebWiring {

  @Bean
  @ConditionalOnMissingBean(name = "plainValues")
  JacksonModule plainValues() {
    return new PlainValues();
  }

  /** Who sends a fraction where a whole number is asked for means something else than its floor. */
  @Bean
  JsonMapperBuilderCustomizer wholeNumbers() {
    return builder -> builder.disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT);
  }

  @Bean
  RequestDigest requestDigest(SigningKey key) {
    return new RequestDigest(key);
  }

  /** Boot's own order, with what is degraded, which it would pass over. */
  @Bean
  StatusAggregator worstFirst() {
    return new SimpleStatusAggregator(
        Status.DOWN, Status.OUT_OF_SERVICE, ViewsHealth.DEGRADED, Status.UP, Status.UNKNOWN);
  }

  @Bean
  WebMvcConfigurer callersAndActs(Clock clock) {
    return new WebMvcConfigurer() {
      @Override
      public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
        resolvers.add(new CallerArgument());
        resolvers.add(new ActArgument(clock));
      }
    };
  }
}
