package io.allotment.rotation.view.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import io.allotment.eventlog.golden.Golden;
import io.allotment.rotation.model.Span;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.Component;
import net.fortuna.ical4j.validate.ValidationResult;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

class WrittenTest {

  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final Instant CHANGED = Instant.parse("2026-11-11T08:00:00Z");

  private static Item item(String start, String end, String zone, Firmness firmness) {
    return new Item(
        start.substring(0, 10) + "@allotment",
        3,
        CHANGED,
        new Span(Instant.parse(start), Instant.parse(end)),
        ZoneId.of(zone),
        firmness,
        "Gardener: Checkout, Search; and \"Pay\" – Žofie",
        "2026-W49 of Checkout\nAnnounced.\nMentor: " + "Łukasz ".repeat(12).strip(),
        "https://allotment.example/#/squads/checkout?turn=2026-W49");
  }

  private static String calendar() {
    return Written.calendar(
        "Gardener duty",
        List.of(
            item(
                "2026-11-30T09:00:00Z",
                "2026-12-07T09:00:00Z",
                "Europe/Berlin",
                Firmness.ANNOUNCED),
            // Begins when the clock shows 02:30 for the second time.
            item("2026-10-25T01:30:00Z", "2026-10-26T09:00:00Z", "Europe/Berlin", Firmness.SERVED),
            item("2026-12-07T10:00:00Z", "2026-12-14T10:00:00Z", "Etc/UTC", Firmness.CANCELLED),
            item(
                "2027-01-04T03:00:00Z", "2027-01-11T03:00:00Z", "Asia/Tokyo", Firmness.PUBLISHED)));
  }

  @Test
  void isWhatClientsKnow() {
    Golden.check("calendar/feed", JSON.writeValueAsString(calendar().lines().toList()));
  }

  @Test
  void isAsTheStandardWantsIt() throws Exception {
    String text = calendar();

    assertThat(text).endsWith("\r\n");
    assertThat(text.lines().toList())
        .allSatisfy(
            line -> assertThat(line.getBytes(StandardCharsets.UTF_8)).hasSizeLessThanOrEqualTo(75));
    Calendar read = new CalendarBuilder().build(new StringReader(text));
    ValidationResult result = read.validate();
    assertThat(result.getEntries()).isEmpty();
    assertThat(read.getComponents(Component.VEVENT)).hasSize(4);
    assertThat(read.getComponents(Component.VTIMEZONE)).hasSize(2);
  }

  @Test
  void aFeedWithNothingInItIsACalendarStill() {
    assertThat(Written.calendar("Gardener duty", List.of()))
        .startsWith("BEGIN:VCALENDAR\r\n")
        .endsWith("END:VCALENDAR\r\n")
        .doesNotContain("BEGIN:VEVENT");
  }
}
