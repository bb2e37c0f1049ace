package io.allotment.stories;

import io.allotment.stories.model.Kind;
import io.allotment.stories.model.StoryClass;
import io.allotment.stories.model.Tracker;
import io.allotment.stories.view.story.By;
import io.allotment.stories.view.story.Cursor;
import io.allotment.stories.view.story.Standing;
import org.springframework.context.annotation.Configuration;
import org.springframework.format.FormatterRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Reads the words of requests: classes, kinds and whatever else people and programs name. */
@Configuration(proxyBeanMethods = false)
class WordsInRequests implements WebMvcConfigurer {

  @Override
  public void addFormatters(FormatterRegistry registry) {
    registry.addConverter(String.class, StoryClass.class, StoryClass::of);
    registry.addConverter(String.class, Kind.class, Kind::of);
    registry.addConverter(String.class, Tracker.class, Tracker::of);
    registry.addConverter(String.class, Standing.class, Standing::of);
    registry.addConverter(String.class, By.class, By::of);
    registry.addConverter(String.class, Cursor.class, Cursor::parse);
  }
}
