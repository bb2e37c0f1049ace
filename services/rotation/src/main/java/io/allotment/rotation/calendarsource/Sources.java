package io.allotment.rotation.calendarsource;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.exists;
import static com.mongodb.client.model.Filters.lte;
import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.set;
import static com.mongodb.client.model.Updates.unset;

import com.mongodb.ReadConcern;
import com.mongodb.WriteConcern;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.FindOneAndUpdateOptions;
import com.mongodb.client.model.ReplaceOptions;
import com.mongodb.client.model.ReturnDocument;
import io.allotment.rotation.model.MemberId;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Keeps the calendars that are read, one a member. Whoever reads one claims it first, in one step
 * for all replicas; a claim that was left behind lapses.
 */
@Component
class Sources {

  /** Longer than any reading takes. */
  static final Duration CLAIM = Duration.ofMinutes(3);

  /** After so long it is read in full even where the server says that nothing changed. */
  private static final Duration FULL = Duration.ofHours(24);

  private static final String ID = "_id";
  private static final String ADDRESS = "address";
  private static final String ATTEMPT = "attempt";
  private static final String BEGUN = "begun";
  private static final String CLAIMED = "claimed";
  private static final String FAILURES = "failures";
  private static final String FULLY = "fully";
  private static final String GONE = "gone";
  private static final String GOOD = "good";
  private static final String NEXT = "next";
  private static final String READING = "reading";
  private static final String SOURCE = "source";
  private static final String TAG = "tag";
  private static final String ZONE = "zone";

  private final MongoCollection<Document> sources;

  Sources(MongoDatabase database) {
    sources =
        database
            .getCollection("calendar-sources")
            .withWriteConcern(WriteConcern.MAJORITY.withJournal(true))
            .withReadConcern(ReadConcern.MAJORITY);
  }

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

  /** Another address takes the place of the one there was, and the absences that came from it. */
  void put(MemberId member, URI address, @Nullable ZoneId zone, Instant at) {
    Document known = sources.find(given(member)).first();
    String id = random().substring(0, 8);
    if (known != null) {
      boolean sameZone = Objects.equals(zone == null ? null : zone.getId(), known.getString(ZONE));
      if (sameZone && address.toString().equals(known.getString(ADDRESS))) {
        return;
      }
      id = known.getString(SOURCE);
    }
    Document source =
        new Document(ID, member.value())
            .append(SOURCE, id)
            .append(ADDRESS, address.toString())
            .append("since", Date.from(at))
            .append(NEXT, Date.from(at))
            .append(CLAIMED, Date.from(Instant.EPOCH))
            .append(BEGUN, Date.from(Instant.EPOCH))
            .append(FAILURES, 0);
    if (zone != null) {
      source.append(ZONE, zone.getId());
    }
    sources.replaceOne(eq(ID, member.value()), source, new ReplaceOptions().upsert(true));
  }

  Optional<Shown> shown(MemberId member, Instant now) {
    return Optional.ofNullable(sources.find(given(member)).first())
        .map(
            source ->
                new Shown(
                    Optional.ofNullable(URI.create(source.getString(ADDRESS)).getHost()).orElse(""),
                    source.getDate("since").toInstant(),
                    source.getDate(CLAIMED).toInstant().isAfter(now),
                    reading(source.get(READING, Document.class)),
                    instant(source.getDate(GOOD)),
                    source.getDate(NEXT).toInstant()));
  }

  /** One that is due, for whoever calls and nobody else. */
  Optional<Source> claimDue(Instant now) {
    return claim(lte(NEXT, Date.from(now)), now);
  }

  /** A member's, unless it is being read or was within this pause. */
  Optional<Source> claim(MemberId member, Instant now, Duration pause) {
    return claim(and(given(member), lte(BEGUN, Date.from(now.minus(pause)))), now);
  }

  private Optional<Source> claim(Bson which, Instant now) {
    Document source =
        sources.findOneAndUpdate(
            and(which, exists(ADDRESS), lte(CLAIMED, Date.from(now))),
            combine(
                set(CLAIMED, Date.from(now.plus(CLAIM))),
                set(BEGUN, Date.from(now)),
                set(ATTEMPT, random())),
            new FindOneAndUpdateOptions().returnDocument(ReturnDocument.AFTER));
    return Optional.ofNullable(source).map(known -> source(known, now));
  }

  private static Source source(Document source, Instant now) {
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

  /** It went well; whoever has given another address meanwhile is not overwritten. */
  void went(
      Source source, Source.Reading reading, @Nullable String tag, boolean full, Instant next) {
    List<Bson> changes = new ArrayList<>(ended(reading, next));
    changes.add(set(GOOD, Date.from(reading.at())));
    changes.add(set(FAILURES, 0));
    if (full) {
      changes.add(set(FULLY, Date.from(reading.at())));
      changes.add(tag == null ? unset(TAG) : set(TAG, tag));
    }
    sources.updateOne(mine(source), combine(changes));
  }

  void failed(Source source, Source.Reading reading, Instant next) {
    List<Bson> changes = new ArrayList<>(ended(reading, next));
    changes.add(set(FAILURES, source.failures() + 1));
    sources.updateOne(mine(source), combine(changes));
  }

  private static List<Bson> ended(Source.Reading reading, Instant next) {
    Document document =
        new Document("at", Date.from(reading.at()))
            .append("problem", reading.problem())
            .append("absences", reading.absences())
            .append("recorded", reading.recorded())
            .append("withdrawn", reading.withdrawn());
    return List.of(
        set(READING, document), set(NEXT, Date.from(next)), set(CLAIMED, Date.from(Instant.EPOCH)));
  }

  /**
   * The address is forgotten. That it is gone is remembered until no reading can be under way.
   *
   * @return the id of the source; empty where there was none
   */
  Optional<String> remove(MemberId member, boolean withdrawn, Instant now) {
    Document known = sources.find(given(member)).first();
    if (known == null) {
      return Optional.empty();
    }
    sources.replaceOne(
        and(eq(ID, member.value()), eq(SOURCE, known.getString(SOURCE))),
        new Document(ID, member.value())
            .append(SOURCE, known.getString(SOURCE))
            .append(GONE, withdrawn ? "withdrawn" : "kept")
            .append(CLAIMED, Date.from(now.plus(CLAIM))));
    return Optional.of(known.getString(SOURCE));
  }

  /** Whether it was removed, with its absences, while somebody read it. */
  boolean isWithdrawn(Source source) {
    return sources
            .find(
                and(
                    eq(ID, source.member().value()),
                    eq(SOURCE, source.id()),
                    eq(GONE, "withdrawn")))
            .first()
        != null;
  }

  /** Nothing is remembered of this member any more. */
  void erase(MemberId member) {
    sources.deleteOne(eq(ID, member.value()));
  }

  void sweep(Instant now) {
    sources.deleteMany(and(exists(GONE), lte(CLAIMED, Date.from(now))));
  }

  private static Bson given(MemberId member) {
    return and(eq(ID, member.value()), exists(ADDRESS));
  }

  private static Bson mine(Source source) {
    return and(eq(ID, source.member().value()), eq(ATTEMPT, source.attempt()));
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

  private static String random() {
    return UUID.randomUUID().toString().replace("-", "");
  }
}
