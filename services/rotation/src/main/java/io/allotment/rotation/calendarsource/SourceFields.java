package io.allotment.rotation.calendarsource;

import static com.mongodb.client.model.Updates.set;

import io.allotment.rotation.model.MemberId;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;

/** What is kept of a calendar that is read, field by field. */
final class SourceFields {

  static final String ID = "_id";
  static final String ADDRESS = "address";
  static final String ATTEMPT = "attempt";
  static final String BEGUN = "begun";
  static final String CLAIMED = "claimed";
  static final String FAILURES = "failures";
  static final String FULLY = "fully";
  static final String GONE = "gone";
  static final String GOOD = "good";
  static final String NEXT = "next";
  static final String READING = "reading";
  static final String SOURCE = "source";
  static final String TAG = "tag";
  static final String ZONE = "zone";

  /** After so long it is read in full even where the server says that nothing changed. */
  private static final Duration FULL = Duration.ofHours(24);

  private SourceFields() {}

  /**
   * What a member is shown of their calendar.
   *
   * @param server the host of the address
   */
  record Shown(
      String server,
      Instant since,
      boolean reading,
      Source.@Nullable Reading last,
      @Nullable Instant good,
      Instant next) {}

  static Shown shown(Document source, Instant now) {
    return new Shown(
        Optional.ofNullable(URI.create(source.getString(ADDRESS)).getHost()).orElse(""),
        source.getDate("since").toInstant(),
        source.getDate(CLAIMED).toInstant().isAfter(now),
        reading(source.get(READING, Document.class)),
        instant(source.getDate(GOOD)),
        source.getDate(NEXT).toInstant());
  }

  static Source source(Document source, Instant now) {
    Source.Reading last = reading(source.get(READING, Document.class));
    Date fully = source.getDate(FULLY);
    boolean full = fully == null || fully.toInstant().isBefore(now.minus(FULL));
    String zone = source.getString(ZONE);
    return new Source(
        new MemberId(source.getString(ID)),
        source.getString(SOURCE),
        URI.create(source.getString(ADDRESS)),
        zone == null ? null : ZoneId.of(zone),
        full ? null : source.getString(TAG),
        last == null ? 0 : last.absences(),
        source.getInteger(FAILURES, 0),
        source.getString(ATTEMPT));
  }

  static List<Bson> ended(Source.Reading reading, Instant next) {
    Document document =
        new Document("at", Date.from(reading.at()))
            .append("problem", reading.problem())
            .append("absences", reading.absences())
            .append("recorded", reading.recorded())
            .append("withdrawn", reading.withdrawn());
    return List.of(
        set(READING, document), set(NEXT, Date.from(next)), set(CLAIMED, Date.from(Instant.EPOCH)));
  }

  private static Source.@Nullable Reading reading(@Nullable Document reading) {
    return reading == null
        ? null
        : new Source.Reading(
            reading.getDate("at").toInstant(),
            reading.getString("problem"),
            reading.getInteger("absences", 0),
            reading.getInteger("recorded", 0),
            reading.getInteger("withdrawn", 0));
  }

  private static @Nullable Instant instant(@Nullable Date date) {
    return date == null ? null : date.toInstant();
  }
}
