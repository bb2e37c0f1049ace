package io.allotment.community.view;

import io.allotment.community.model.Week;
import org.springframework.core.convert.converter.Converter;
import org.springframework.stereotype.Component;

/** Reads the weeks of requests. */
@Component
class WeekInRequests implements Converter<String, Week> {

  @Override
  public Week convert(String text) {
    return Week.parse(text);
  }
}
