package io.allotment.capacity;

import io.allotment.capacity.model.Account;
import org.springframework.context.annotation.Configuration;
import org.springframework.format.FormatterRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Reads the words of requests. */
@Configuration(proxyBeanMethods = false)
class WordsInRequests implements WebMvcConfigurer {

  @Override
  public void addFormatters(FormatterRegistry registry) {
    registry.addConverter(String.class, Account.class, Account::of);
  }
}
