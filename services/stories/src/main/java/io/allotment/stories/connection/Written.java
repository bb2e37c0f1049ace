package io.allotment.stories.connection;

import io.allotment.stories.connection.Standing.Delivery;
import io.allotment.stories.intake.Taken.Refused;
import io.allotment.stories.model.Mandate;
import io.allotment.stories.model.MemberId;
import io.allotment.stories.model.SquadId;
import io.allotment.stories.model.Tracker;
import io.allotment.stories.takeitems.Count;
import java.net.URI;
import java.time.Instant;
import java.util.Collection;
import java.util.Date;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/** Connections as they are kept. */
final class Written {

  static final String ACCOUNT = "account";
  static final String ADDRESS = "address";
  static final String AGAIN = "again";
  static final String ASKED = "asked";
  static final String ATTEMPT = "attempt";
  static final String CLAIMED = "claimed";
  static final String DELIVERY = "delivery";
  static final String KEY = "key";
  static final String LEADS = "leads";
  static final String NAME = "name";
  static final String NEXT = "next";
  static final String PAUSED = "paused";
  static final String PROBLEM = "problem";
  static final String PROGRESS = "progress";
  static final String PROJECTS = "projects";
  static final String REFUSED = "refused";
  static final String REQUESTS = "requests";
  static final String SECRET = "secret";
  static final String TOKEN = "token";
  static final String WAITS = "waits";

  private Written() {}

  /** What was asked under a key: whose and which, and a digest of all of it. */
  static Document of(Request request) {
    return new Document(KEY, request.key()).append(ASKED, request.asked());
  }

  /** What was asked of a connection. */
  static List<Request> requests(Document document) {
    return document.getList(REQUESTS, Document.class, List.of()).stream()
        .map(one -> new Request(one.getString(KEY), one.getString(ASKED)))
        .toList();
  }

  static Document of(Connection connection, Request request) {
    return new Document("_id", connection.id().value())
        .append("tracker", connection.tracker().name())
        .append(NAME, connection.name())
        .append(ADDRESS, connection.address().toString())
        .append(ACCOUNT, connection.account())
        .append(TOKEN, connection.token())
        .append(SECRET, connection.secret())
        .append(PROJECTS, projects(connection))
        .append(PAUSED, connection.paused())
        .append("by", connection.by().value())
        .append(LEADS, connection.mandate().kept())
        .append("since", Date.from(connection.since()))
        .append(NEXT, Date.from(connection.since()))
        .append(CLAIMED, Date.from(Instant.EPOCH))
        .append(ATTEMPT, "")
        .append(WAITS, false)
        .append(REQUESTS, List.of(of(request)))
        .append(REFUSED, 0);
  }

  /** As pairs, for names of projects have dots. */
  static List<Document> projects(Connection connection) {
    return connection.projects().entrySet().stream()
        .map(one -> new Document("of", one.getKey()).append("is", one.getValue().value()))
        .toList();
  }

  static Document of(Progress progress) {
    Count count = progress.count();
    return new Document("at", Date.from(progress.at()))
        .append("read", count.read())
        .append("told", count.told())
        .append("same", count.same())
        .append("unfit", count.unfit())
        .append("refused", count.refused().stream().map(Written::of).toList())
        .append("failures", progress.failures())
        .append("places", progress.places().stream().map(Written::of).toList());
  }

  private static Document of(Refused refused) {
    return new Document("item", refused.item()).append("reason", refused.reason());
  }

  private static Document of(Place place) {
    return new Document("project", place.project())
        .append("from", date(place.from()))
        .append(NEXT, place.next())
        .append("seen", date(place.seen()))
        .append("size", place.size())
        .append("read", place.read())
        .append("lost", place.lost())
        .append(PROBLEM, place.problem());
  }

  static Document of(Delivery delivery) {
    return new Document("at", Date.from(delivery.at())).append("result", delivery.result());
  }

  static Standing standing(Document document) {
    Document progress = document.get(PROGRESS, Document.class);
    Document delivery = document.get(DELIVERY, Document.class);
    return new Standing(
        connection(document),
        progress == null ? null : progress(progress),
        document.getString(PROBLEM),
        document.getBoolean(WAITS, false),
        document.getDate(NEXT).toInstant(),
        delivery == null
            ? null
            : new Delivery(delivery.getDate("at").toInstant(), delivery.getString("result")),
        document.getInteger(REFUSED, 0),
        document.getString(ATTEMPT));
  }

  private static Connection connection(Document document) {
    SortedMap<String, SquadId> projects = new TreeMap<>();
    document
        .getList(PROJECTS, Document.class)
        .forEach(one -> projects.put(one.getString("of"), new SquadId(one.getString("is"))));
    return new Connection(
        new ConnectionId(document.getString("_id")),
        Tracker.valueOf(document.getString("tracker")),
        document.getString(NAME),
        URI.create(document.getString(ADDRESS)),
        document.getString(ACCOUNT),
        document.getString(TOKEN),
        document.getString(SECRET),
        projects,
        document.getBoolean(PAUSED, false),
        new MemberId(document.getString("by")),
        mandate(document, projects.values()),
        document.getDate("since").toInstant());
  }

  /** Where it was not kept, of who leads the squads that it has items for, and no others. */
  private static Mandate mandate(Document document, Collection<SquadId> squads) {
    List<String> leads = document.getList(LEADS, String.class);
    return leads == null ? Mandate.of(squads) : Mandate.ofKept(leads);
  }

  private static Progress progress(Document document) {
    Count count =
        new Count(
            document.getInteger("read"),
            document.getInteger("told"),
            document.getInteger("same"),
            document.getInteger("unfit"),
            document.getList("refused", Document.class).stream()
                .map(one -> new Refused(one.getString("item"), one.getString("reason")))
                .toList());
    return new Progress(
        document.getDate("at").toInstant(),
        count,
        document.getList("places", Document.class).stream().map(Written::place).toList(),
        document.getInteger("failures"));
  }

  private static Place place(Document document) {
    return new Place(
        document.getString("project"),
        instant(document.getDate("from")),
        document.getString(NEXT),
        instant(document.getDate("seen")),
        document.getInteger("size"),
        document.getBoolean("read"),
        document.getBoolean("lost", false),
        document.getString(PROBLEM));
  }

  private static @Nullable Date date(@Nullable Instant instant) {
    return instant == null ? null : Date.from(instant);
  }

  private static @Nullable Instant instant(@Nullable Date date) {
    return date == null ? null : date.toInstant();
  }
}
