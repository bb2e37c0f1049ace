package io.allotment.stories.importstories;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.set;

import com.mongodb.ReadConcern;
import com.mongodb.WriteConcern;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.FindOneAndUpdateOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.ReturnDocument;
import com.mongodb.client.model.Sorts;
import io.allotment.stories.importstories.ImportJob.State;
import io.allotment.stories.model.MemberId;
import io.allotment.stories.takeitems.Count;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The imports there are, by id. */
@Component
class ImportJobs {

  private static final int RECENT = 50;

  private final MongoCollection<Document> jobs;

  ImportJobs(MongoDatabase database) {
    jobs =
        database
            .getCollection("imports")
            .withWriteConcern(WriteConcern.MAJORITY.withJournal(true))
            .withReadConcern(ReadConcern.MAJORITY);
    jobs.createIndex(Indexes.ascending("state", "claimed"));
  }

  void add(ImportJob job) {
    jobs.insertOne(Written.of(job));
  }

  Optional<ImportJob> one(ImportId id) {
    return Optional.ofNullable(jobs.find(eq(id.value())).first()).map(Written::job);
  }

  /** The latest first. */
  List<ImportJob> recent() {
    return jobs.find()
        .sort(Sorts.descending("sent", "_id"))
        .limit(RECENT)
        .map(Written::job)
        .into(new ArrayList<>());
  }

  /** Starts one that was sent; false where it was started before. */
  boolean start(ImportId id, Mapping mapping, MemberId by, Instant at) {
    return jobs.updateOne(
                and(eq(id.value()), eq("state", State.SENT.name())),
                combine(
                    set("state", State.RUNNING.name()),
                    set("mapping", Written.of(mapping)),
                    set("by", by.value()),
                    set("begun", Date.from(at)),
                    set("claimed", Date.from(Instant.EPOCH))))
            .getModifiedCount()
        > 0;
  }

  /** One that runs and that nobody else works at, for as long as this. */
  Optional<ImportJob> claim(Instant now, Instant until) {
    Document claimed =
        jobs.findOneAndUpdate(
            and(eq("state", State.RUNNING.name()), lt("claimed", Date.from(now))),
            set("claimed", Date.from(until)),
            new FindOneAndUpdateOptions().returnDocument(ReturnDocument.AFTER));
    return Optional.ofNullable(claimed).map(Written::job);
  }

  /** Notes how far one has come, and claims it for longer. */
  void progress(ImportId id, Count count, Instant until) {
    jobs.updateOne(
        eq(id.value()),
        combine(
            set("read", count.read()),
            set("told", count.told()),
            set("same", count.same()),
            set("unfit", count.unfit()),
            set("refused", count.refused().stream().map(Written::of).toList()),
            set("claimed", Date.from(until))));
  }

  /** Notes that one has ended, and why where it ended early. */
  void end(ImportId id, State state, @Nullable String problem) {
    jobs.updateOne(eq(id.value()), combine(set("state", state.name()), set("problem", problem)));
  }

  void release(ImportId id) {
    jobs.updateOne(eq(id.value()), set("claimed", Date.from(Instant.EPOCH)));
  }
}
