package io.allotment.community.view.roster;

import io.allotment.community.view.roster.Roster.Line;
import io.allotment.community.view.roster.Roster.Next;
import io.allotment.community.view.roster.Roster.Person;
import io.allotment.proto.rotation.v1.DirectoryGrpc.DirectoryBlockingStub;
import io.allotment.proto.rotation.v1.NamesRequest;
import io.allotment.runtime.feed.FeedSource;
import io.allotment.runtime.view.Generation;
import io.allotment.runtime.view.Views;
import io.grpc.StatusRuntimeException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Asks for the roster of all squads. Everyone signed in may. */
@RestController
class RosterController {

  private static final Logger LOG = LoggerFactory.getLogger(RosterController.class);

  private final Views views;
  private final DirectoryBlockingStub directory;

  /** As they were told last, for when the rotation is away. */
  private final Map<String, String> known = new ConcurrentHashMap<>();

  private final FeedSource rotation;
  private final Clock clock;

  RosterController(
      Views views, DirectoryBlockingStub directory, FeedSource rotationFeed, Clock clock) {
    this.views = views;
    this.directory = directory;
    this.rotation = rotationFeed;
    this.clock = clock;
  }

  /** A part of a turn somebody serves, or nobody. */
  private record Part(String week, @Nullable String gardener, Instant start, Instant end) {}

  /** What the view holds of all squads at an instant. */
  private record Found(List<Document> squads, Map<String, List<Document>> turns) {

    List<Document> of(Document squad) {
      return turns.getOrDefault(squad.getString("_id"), List.of());
    }
  }

  @GetMapping("/api/community/roster")
  Roster roster(@RequestParam @Nullable OffsetDateTime at) {
    Instant when = at == null ? clock.instant() : at.toInstant();
    Found found = views.read(RosterProjection.NAME, generation -> found(generation, when));
    Map<String, String> names = names(found.turns());
    return new Roster(
        rotation.heard().atOffset(ZoneOffset.UTC),
        when.atOffset(ZoneOffset.UTC),
        found.squads().stream()
            .filter(squad -> !squad.getBoolean("archived", false) || !found.of(squad).isEmpty())
            .map(squad -> line(squad, found.of(squad), when, names))
            .toList());
  }

  private static Found found(Generation generation, Instant at) {
    RosterDocuments documents = new RosterDocuments(generation);
    return new Found(
        documents.squads(),
        documents.turns(at).stream().collect(Collectors.groupingBy(t -> t.getString("squad"))));
  }

  private static Line line(
      Document squad, List<Document> turns, Instant at, Map<String, String> names) {
    ZoneId zone = ZoneId.of(squad.getString("zone"));
    List<Part> parts = turns.stream().flatMap(turn -> parts(turn).stream()).toList();
    Part on =
        parts.stream()
            .filter(part -> !part.start().isAfter(at) && part.end().isAfter(at))
            .findFirst()
            .orElse(null);
    Part next =
        parts.stream()
            .filter(part -> on != null && !part.start().isBefore(on.end()))
            .findFirst()
            .orElse(null);
    return new Line(
        squad.getString("_id"),
        squad.getString("name"),
        zone.getId(),
        on == null ? null : on.week(),
        on == null ? null : person(on.gardener(), names),
        on == null ? null : on.end().atZone(zone).toOffsetDateTime(),
        next == null
            ? null
            : new Next(
                person(next.gardener(), names), next.start().atZone(zone).toOffsetDateTime()));
  }

  private static List<Part> parts(Document turn) {
    List<Part> parts = new ArrayList<>();
    Instant until = instant(turn, "start");
    String week = turn.getString("week");
    for (Document piece : turn.getList("pieces", Document.class, List.of())) {
      Instant start = instant(piece, "start");
      if (until.isBefore(start)) {
        parts.add(new Part(week, null, until, start));
      }
      until = instant(piece, "end");
      parts.add(new Part(week, piece.getString("gardener"), start, until));
    }
    if (until.isBefore(instant(turn, "end"))) {
      parts.add(new Part(week, null, until, instant(turn, "end")));
    }
    return parts;
  }

  private static Instant instant(Document document, String field) {
    Date date = document.getDate(field);
    return Objects.requireNonNull(date, field).toInstant();
  }

  private static @Nullable Person person(@Nullable String member, Map<String, String> names) {
    return member == null ? null : new Person(member, names.getOrDefault(member, member));
  }

  private Map<String, String> names(Map<String, List<Document>> turns) {
    Set<String> members =
        turns.values().stream()
            .flatMap(List::stream)
            .flatMap(turn -> turn.getList("pieces", Document.class, List.of()).stream())
            .map(piece -> piece.getString("gardener"))
            .collect(Collectors.toSet());
    try {
      Map<String, String> told =
          directory
              .withDeadlineAfter(1, TimeUnit.SECONDS)
              .names(NamesRequest.newBuilder().addAllMembers(members).build())
              .getNamesMap();
      known.keySet().removeIf(member -> members.contains(member) && !told.containsKey(member));
      known.putAll(told);
    } catch (StatusRuntimeException away) {
      LOG.debug("The rotation gives no names now: {}", away.getStatus());
    }
    return known;
  }
}
