package io.allotment.runtime;

import io.allotment.runtime.command.ActArgument;
import io.allotment.runtime.command.RequestDigest;
import io.allotment.runtime.json.PlainValues;
import io.allotment.runtime.problem.ProblemAdvice;
import io.allotment.runtime.security.CallerArgument;
import io.allotment.runtime.security.PeerSecurity;
import io.allotment.runtime.security.SigningKey;
import java.time.Clock;
import java.util.List;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import tools.jackson.databind.JacksonModule;

/** What the controllers of every service have in common. */
@AutoConfiguration(after = {LogWiring.class, PeerSecurity.class})
@Import(ProblemAdvice.class)
public class WebWiring {

  @Bean
  @ConditionalOnMissingBean(name = "plainValues")
  JacksonModule plainValues() {
    return new PlainValues();
  }

  @Bean
  RequestDigest requestDigest(SigningKey key) {
    return new RequestDigest(key);
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
