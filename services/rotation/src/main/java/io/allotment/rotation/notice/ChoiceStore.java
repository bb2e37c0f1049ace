package io.allotment.rotation.notice;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.in;

import com.mongodb.ReadConcern;
import com.mongodb.WriteConcern;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.ReplaceOptions;
import io.allotment.rotation.model.MemberId;
import io.allotment.rotation.model.SquadId;
import io.allotment.runtime.notice.QuietHours;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What people chose, one document each in {@code notice-choices}; no history is kept of it. */
@Component
class ChoiceStore {

  private static final String LEADS = "leads";

  private final MongoCollection<Document> choices;

  ChoiceStore(MongoDatabase database) {
    choices =
        database
            .getCollection("notice-choices")
            .withWriteConcern(WriteConcern.MAJORITY.withJournal(true))
            .withReadConcern(ReadConcern.MAJORITY);
    choices.createIndex(Indexes.ascending(LEADS));
  }

  Choices of(MemberId member) {
    return Optional.ofNullable(choices.find(eq(member.value())).first())
        .map(ChoiceStore::read)
        .orElse(Choices.NONE);
  }

  /** Of those who chose something. */
  Map<MemberId, Choices> of(Collection<MemberId> members) {
    Map<MemberId, Choices> chosen = new HashMap<>();
    choices
        .find(in("_id", members.stream().map(MemberId::value).toList()))
        .forEach(found -> chosen.put(new MemberId(found.getString("_id")), read(found)));
    return chosen;
  }

  /** Who wants to be told as a lead of a squad. */
  Set<MemberId> leads(SquadId squad) {
    Set<MemberId> leads = new TreeSet<>();
    choices
        .find(eq(LEADS, squad.value()))
        .forEach(found -> leads.add(new MemberId(found.getString("_id"))));
    return leads;
  }

  void put(MemberId member, Choices chosen) {
    QuietHours quiet = chosen.quiet();
    Document document =
        new Document("_id", member.value())
            .append("email", chosen.email().stream().sorted().toList())
            .append("reminders", chosen.reminders().stream().map(Ahead::iso).toList())
            .append(LEADS, chosen.leads().stream().map(SquadId::value).sorted().toList())
            .append("quiet", quiet == null ? null : document(quiet));
    choices.replaceOne(eq(member.value()), document, new ReplaceOptions().upsert(true));
  }

  void forget(MemberId member) {
    choices.deleteOne(eq(member.value()));
  }

  private static Document document(QuietHours quiet) {
    return new Document("from", quiet.from().toString())
        .append("to", quiet.to().toString())
        .append("zone", quiet.zone().getId());
  }

  private static Choices read(Document found) {
    return new Choices(
        new HashSet<>(found.getList("email", String.class)),
        quiet(found.get("quiet", Document.class)),
        found.getList("reminders", String.class).stream().map(Ahead::new).toList(),
        found.getList(LEADS, String.class).stream().map(SquadId::new).collect(Collectors.toSet()));
  }

  private static @Nullable QuietHours quiet(@Nullable Document found) {
    return found == null
        ? null
        : new QuietHours(
            LocalTime.parse(found.getString("from")),
            LocalTime.parse(found.getString("to")),
            ZoneId.of(found.getString("zone")));
  }
}
