package io.allotment.capacity.hear;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.exists;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Accumulators;
import com.mongodb.client.model.Aggregates;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Sorts;
import com.mongodb.client.model.Updates;
import io.allotment.capacity.hear.Told.Sprint;
import io.allotment.capacity.model.SprintId;
import io.allotment.capacity.model.SquadId;
import io.allotment.capacity.model.Story;
import io.allotment.proto.stories.v1.Iteration;
import io.allotment.proto.stories.v1.StoryChanged;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;

/** How it is kept in which sprint a story is, and in which it was. */
final class SprintDocuments {

  private static final String NOW = "sprint";
  private static final String EVER = "sprints";

  /** One for a story that has ended, else nothing. */
  private static final Document ENDED =
      new Document(
          "$cond",
          List.of(
              new Document(
                  "$in",
                  List.of(
                      "$progress",
                      Stream.of(Story.Progress.values())
                          .filter(Story.Progress::ended)
                          .map(Enum::name)
                          .toList())),
              1,
              0));

  private SprintDocuments() {}

  static void index(MongoCollection<Document> stories) {
    var _ =
        stories.createIndex(Indexes.ascending(NOW + ".id"), new IndexOptions().name("by-sprint"));
  }

  /** The sprints that stories of a squad are in, counted where the stories are. */
  static List<ToldSprint> counted(MongoCollection<Document> stories, SquadId squad) {
    Map<SprintId, ToldSprint> sprints = new LinkedHashMap<>();
    for (Document alike :
        stories.aggregate(
            List.of(
                Aggregates.match(and(eq("squad", squad.value()), exists(NOW))),
                Aggregates.group(
                    "$" + NOW,
                    Accumulators.sum("stories", 1),
                    Accumulators.sum("ended", ENDED),
                    Accumulators.max("position", "$position")),
                Aggregates.sort(Sorts.ascending("position"))))) {
      Sprint sprint = sprint(alike.get("_id", Document.class), squad);
      var _ =
          sprints.merge(
              sprint.id(),
              new ToldSprint(
                  sprint.id(),
                  sprint.name(),
                  sprint.first(),
                  sprint.last(),
                  alike.getInteger("stories"),
                  alike.getInteger("ended")),
              ToldSprint::with);
    }
    return List.copyOf(sprints.values());
  }

  static Bson in(SprintId sprint) {
    return eq(NOW + ".id", sprint.value());
  }

  static Bson in(SprintId sprint, SquadId squad) {
    return and(in(sprint), eq("squad", squad.value()));
  }

  static List<Bson> changed(StoryChanged of) {
    if (!of.hasIteration()) {
      return List.of(outOfAny());
    }
    Iteration told = of.getIteration();
    String id = SprintId.of(new SquadId(of.getSquad()), told.getName()).value();
    Document sprint =
        new Document("id", id)
            .append("name", told.getName())
            .append("first", told.getStart().isEmpty() ? null : told.getStart())
            .append("last", told.getEnd().isEmpty() ? null : told.getEnd());
    return List.of(Updates.set(NOW, sprint), Updates.addToSet(EVER, id));
  }

  static Bson outOfAny() {
    return Updates.unset(NOW);
  }

  static @Nullable Sprint read(Document story, SquadId squad) {
    Document sprint = story.get(NOW, Document.class);
    return sprint == null ? null : sprint(sprint, squad);
  }

  private static Sprint sprint(Document sprint, SquadId squad) {
    return new Sprint(
        SprintId.of(squad, sprint.getString("name")),
        sprint.getString("name"),
        day(sprint.getString("first")),
        day(sprint.getString("last")));
  }

  static Set<SprintId> all(Document story) {
    return story.getList(EVER, String.class, List.of()).stream()
        .map(SprintId::new)
        .collect(Collectors.toSet());
  }

  private static @Nullable LocalDate day(@Nullable String day) {
    return day == null ? null : LocalDate.parse(day);
  }
}
