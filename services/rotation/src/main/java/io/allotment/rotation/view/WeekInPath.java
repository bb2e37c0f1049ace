package io.allotment.rotation.view;

import io.allotment.rotation.model.DutyWeek;
import org.springframework.core.convert.converter.Converter;
import org.springframework.stereotype.Component;

/** Reads a week in an address, written like 2026-W53. */
@Component
class WeekInPath implements Converter<String, DutyWeek> {

  @Override
  public DutyWeek convert(String written) {
    return DutyWeek.parse(written);
  }
}
