package io.allotment.rotation.calendarsource;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.exists;
import static com.mongodb.client.model.Filters.lte;
import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.set;
import static com.mongodb.client.model.Updates.unset;
import static io.allotment.rotation.calendarsource.SourceFields.ADDRESS;
import static io.allotment.rotation.calendarsource.SourceFields.ATTEMPT;
import static io.allotment.rotation.calendarsource.SourceFields.BEGUN;
import static io.allotment.rotation.calendarsource.SourceFields.CLAIMED;
import static io.allotment.rotation.calendarsource.SourceFields.FAILURES;
import static io.allotment.rotation.calendarsource.SourceFields.FULLY;
import static io.allotment.rotation.calendarsource.SourceFields.GONE;
import static io.allotment.rotation.calendarsource.SourceFields.GOOD;
import static io.allotment.rotation.calendarsource.SourceFields.ID;
import static io.allotment.rotation.calendarsource.SourceFields.NEXT;
import static io.allotment.rotation.calendarsource.SourceFields.SOURCE;
import static io.allotment.rotation.calendarsource.SourceFields.TAG;
import static io.allotment.rotation.calendarsource.SourceFields.ZONE;

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

  private final MongoCollection<Document> sources;

  Sources(MongoDatabase database) {
    sources =
        database
            .getCollection("calendar-sources")
            .withWriteConcern(WriteConcern.MAJORITY.withJournal(true))
            .withReadConcern(ReadConcern.MAJORITY);
  }

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

  Optional<SourceFields.Shown> shown(MemberId member, Instant now) {
    return Optional.ofNullable(sources.find(given(member)).first())
        .map(source -> SourceFields.shown(source, now));
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
    return Optional.ofNullable(source).map(known -> SourceFields.source(known, now));
  }

  /** It went well; whoever has given another address meanwhile is not overwritten. */
  void went(
      Source source, Source.Reading reading, @Nullable String tag, boolean full, Instant next) {
    List<Bson> changes = new ArrayList<>(SourceFields.ended(reading, next));
    changes.add(set(GOOD, Date.from(reading.at())));
    changes.add(set(FAILURES, 0));
    if (full) {
      changes.add(set(FULLY, Date.from(reading.at())));
      changes.add(tag == null ? unset(TAG) : set(TAG, tag));
    }
    sources.updateOne(mine(source), combine(changes));
  }

  void failed(Source source, Source.Reading reading, Instant next) {
    List<Bson> changes = new ArrayList<>(SourceFields.ended(reading, next));
    changes.add(set(FAILURES, source.failures() + 1));
    sources.updateOne(mine(source), combine(changes));
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

  private static String random() {
    return UUID.randomUUID().toString().replace("-", "");
  }
}
