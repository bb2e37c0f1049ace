package io.allotment.community;

import io.allotment.community.model.Part;
import org.springframework.context.annotation.Configuration;
import org.springframework.format.FormatterRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Reads the parts of a review in addresses. */
@Configuration(proxyBeanMethods = false)
class PartsInRequests implements WebMvcConfigurer {

  @Override
  public void addFormatters(FormatterRegistry registry) {
    registry.addConverter(String.class, Part.class, Part::of);
  }
}
