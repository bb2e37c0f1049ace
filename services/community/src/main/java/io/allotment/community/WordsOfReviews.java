package io.allotment.community;

import io.allotment.community.model.Part;
import io.allotment.community.view.decision.DecisionState;
import org.springframework.context.annotation.Configuration;
import org.springframework.format.FormatterRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Reads the words of reviews in addresses: parts, and states of decisions. */
@Configuration(proxyBeanMethods = false)
class WordsOfReviews implements WebMvcConfigurer {

  @Override
  public void addFormatters(FormatterRegistry registry) {
    registry.addConverter(String.class, Part.class, Part::of);
    registry.addConverter(String.class, DecisionState.class, DecisionState::of);
  }
}
