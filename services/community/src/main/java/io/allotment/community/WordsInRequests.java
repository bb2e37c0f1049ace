package io.allotment.community;

import io.allotment.community.model.Kind;
import io.allotment.community.model.Week;
import io.allotment.community.model.Words;
import io.allotment.community.view.backlog.Age;
import io.allotment.community.view.backlog.Place;
import io.allotment.community.view.story.Order;
import io.allotment.community.view.story.Story;
import java.util.Locale;
import org.springframework.context.annotation.Configuration;
import org.springframework.format.FormatterRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Reads the words of requests. */
@Configuration(proxyBeanMethods = false)
class WordsInRequests implements WebMvcConfigurer {

  @Override
  public void addFormatters(FormatterRegistry registry) {
    registry.addConverter(String.class, Kind.class, Kind::of);
    registry.addConverter(String.class, Week.class, Week::parse);
    registry.addConverter(String.class, Order.class, Order::of);
    registry.addConverter(String.class, Age.class, Age::of);
    registry.addConverter(String.class, Place.class, Place::parse);
    registry.addConverter(String.class, Story.State.class, WordsInRequests::state);
  }

  private static Story.State state(String word) {
    return Words.of(
        new Story.State[] {Story.State.OPEN, Story.State.STARTED},
        state -> state.name().toLowerCase(Locale.ROOT),
        "state",
        word);
  }
}
