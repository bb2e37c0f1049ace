package io.allotment.rotation.importabsences;

import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A VEVENT, read.
 *
 * @param recurrence the original start of the instance this entry replaces, or null
 * @param away false for what is cancelled or shown as free
 * @param without keys of instances that do not take place
 */
record Entry(
    Component event,
    String uid,
    int sequence,
    @Nullable CalendarTime recurrence,
    CalendarTime start,
    Length length,
    boolean away,
    Set<String> without,
    SortedSet<String> owners) {

  private static final Pattern MAIL = Pattern.compile("[^@\\s]{1,64}@[^@\\s]{1,189}");

  /**
   * @param cancelled whether the whole calendar is a cancellation
   */
  static Entry of(Component event, boolean cancelled, CalendarZones zones) throws BadCalendar {
    String uid = event.text("UID");
    CalendarTime start = CalendarTime.of(event.required("DTSTART"), zones);
    ContentLine recurrence = event.first("RECURRENCE-ID");
    if (recurrence != null && recurrence.parameter("RANGE") != null) {
      throw new BadCalendar(
          recurrence.line(),
          "It changes all later instances at once, which cannot be read. End the recurring entry"
              + " before the change, begin a new one, and export again.");
    }
    return new Entry(
        event,
        uid,
        sequence(event),
        recurrence == null ? null : CalendarTime.of(recurrence, zones),
        start,
        Length.of(event, start, zones),
        !cancelled && !event.says("STATUS", "CANCELLED") && !event.says("TRANSP", "TRANSPARENT"),
        without(event, start, zones),
        owners(event));
  }

  private static Set<String> without(Component event, CalendarTime start, CalendarZones zones)
      throws BadCalendar {
    Set<String> keys = new HashSet<>();
    for (ContentLine dates : event.all("EXDATE")) {
      for (String value : dates.value().split(",", -1)) {
        CalendarTime gone = CalendarTime.of(dates, value.strip(), zones);
        keys.add(start.allDay() ? gone.day() : gone.key());
      }
    }
    return keys;
  }

  private static int sequence(Component event) {
    ContentLine sequence = event.first("SEQUENCE");
    String digits = sequence == null ? "" : sequence.value().strip();
    return digits.matches("\\d{1,9}") ? Integer.parseInt(digits) : 0;
  }

  /** Who takes part and has not declined; where nobody is named, who organises. */
  private static SortedSet<String> owners(Component event) {
    SortedSet<String> owners = new TreeSet<>();
    for (ContentLine attendee : event.all("ATTENDEE")) {
      String kind = attendee.parameter("CUTYPE");
      boolean person = kind == null || kind.equalsIgnoreCase("INDIVIDUAL");
      if (person && !"DECLINED".equalsIgnoreCase(attendee.parameter("PARTSTAT"))) {
        addMail(attendee, owners);
      }
    }
    ContentLine organizer = event.first("ORGANIZER");
    if (owners.isEmpty() && event.all("ATTENDEE").isEmpty() && organizer != null) {
      addMail(organizer, owners);
    }
    return owners;
  }

  private static void addMail(ContentLine person, SortedSet<String> owners) {
    String email = person.parameter("EMAIL");
    String address = email != null ? email : person.value().strip();
    String plain = address.replaceFirst("(?i)^mailto:", "").toLowerCase(Locale.ROOT);
    if (MAIL.matcher(plain).matches()) {
      owners.add(plain);
    }
  }

  /** Whether the instance that starts then is taken out, by its time or by its day. */
  boolean isWithout(CalendarTime instance) {
    return without.contains(instance.key()) || without.contains(instance.day());
  }
}
