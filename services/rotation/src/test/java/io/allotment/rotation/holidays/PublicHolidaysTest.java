package io.allotment.rotation.holidays;

import static org.assertj.core.api.Assertions.assertThat;

import io.allotment.rotation.holidays.PublicHolidays.Place;
import io.allotment.rotation.model.HolidayRegion;
import java.time.LocalDate;
import java.util.Locale;
import java.util.SortedMap;
import org.junit.jupiter.api.Test;

class PublicHolidaysTest {
  private final PublicHolidays calendars = new PublicHolidays();

  private SortedMap<LocalDate, String> year(String region, int year) {
    return calendars
        .between(new HolidayRegion(region), LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31))
        .orElseThrow();
  }

  @Test
  void aRegionHasItsCountrysHolidaysAndItsOwn() {
    assertThat(year("DE", 2026)).containsKey(LocalDate.of(2026, 12, 25));
    assertThat(year("DE", 2026)).doesNotContainKey(LocalDate.of(2026, 1, 6));
    assertThat(year("DE-BY", 2026))
        .containsKeys(LocalDate.of(2026, 12, 25), LocalDate.of(2026, 1, 6));
  }

  @Test
  void aHolidayHasTheSameKeyInEveryYear() {
    String key = year("US", 2026).get(LocalDate.of(2026, 12, 25));
    assertThat(year("US", 2025).get(LocalDate.of(2025, 12, 25))).isEqualTo(key);
    // In 2027 the 25th is a Saturday, and the day off the Friday before.
    assertThat(year("US", 2027).get(LocalDate.of(2027, 12, 24))).isEqualTo(key);
    assertThat(PublicHolidays.name(key)).isEqualTo("Christmas");
    assertThat(PublicHolidays.name("NO_SUCH_DAY")).isEqualTo("NO_SUCH_DAY");
  }

  @Test
  void thereIsNoCalendarOfPlacesThatAreNone() {
    for (String none : new String[] {"QQ", "DE-XX", "DE-BY-XX"}) {
      assertThat(calendars.between(new HolidayRegion(none), LocalDate.MIN, LocalDate.MAX))
          .isEmpty();
      assertThat(calendars.name(new HolidayRegion(none))).isEqualTo(none);
    }
    assertThat(HolidayRegion.read("Bavaria")).isEmpty();
    assertThat(HolidayRegion.read(" de-by ")).contains(new HolidayRegion("DE-BY"));
  }

  @Test
  void placesAreNamedInTheSameWordsEverywhere() {
    Locale locale = Locale.getDefault();
    try {
      Locale.setDefault(Locale.GERMAN);
      assertThat(calendars.name(new HolidayRegion("DE-BY"))).isEqualTo("Bavaria, Germany");
      assertThat(PublicHolidays.name("christian.EASTER_MONDAY")).isEqualTo("Easter Monday");
    } finally {
      Locale.setDefault(locale);
    }
  }

  @Test
  void countriesAreListedByNameWithTheirParts() {
    assertThat(calendars.countries()).hasSizeGreaterThan(60);
    assertThat(calendars.countries()).extracting(Place::name).isSorted().doesNotContainNull();
    Place germany =
        calendars.countries().stream()
            .filter(place -> place.region().value().equals("DE"))
            .findFirst()
            .orElseThrow();
    assertThat(germany.parts()).extracting(Place::name).contains("Bavaria").isSorted();
    assertThat(calendars.countries()).noneMatch(place -> place.region().value().length() != 2);
  }
}
