package io.allotment.rotation.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringReader;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import net.fortuna.ical4j.data.CalendarBuilder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class IanaZonesTest {

  private static final String CALENDAR =
      String.join("\r\n", List.of("BEGIN:VCALENDAR", "VERSION:2.0", "END:VCALENDAR", ""));

  /** The library that writes calendars registers its zones as soon as it is used. */
  private static Set<String> ofTheLibrary() throws Exception {
    assertThat(new CalendarBuilder().build(new StringReader(CALENDAR))).isNotNull();
    Set<String> registered = new TreeSet<>(ZoneId.getAvailableZoneIds());
    registered.removeIf(id -> !id.startsWith("ical4j"));
    return registered;
  }

  @Test
  void areThoseOfJavaAndNotThoseALibraryAdds() throws Exception {
    Set<String> added = ofTheLibrary();
    Set<String> java = new TreeSet<>(ZoneId.getAvailableZoneIds());
    java.removeAll(added);
    assertThat(added).isNotEmpty().allMatch(id -> IanaZones.named(id).isEmpty());
    assertThat(IanaZones.names()).containsExactlyInAnyOrderElementsOf(java);
  }

  @ParameterizedTest
  @NullSource
  @ValueSource(strings = {"", "+02:00", "Z", "UTC+1", "GMT-3", "europe/berlin", "Europe/Berlin "})
  void nothingElseIsAZone(String name) {
    assertThat(IanaZones.named(name)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"UTC", "Europe/Berlin", "America/Port-au-Prince", "Etc/GMT+9", "GB-Eire"})
  void aRegionIsAZone(String name) {
    assertThat(IanaZones.named(name)).contains(ZoneId.of(name));
  }
}
