package io.allotment.capacity.hear;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Updates;
import io.allotment.capacity.hear.Told.Sprint;
import io.allotment.capacity.model.SprintId;
import io.allotment.capacity.model.SquadId;
import io.allotment.proto.stories.v1.Iteration;
import io.allotment.proto.stories.v1.StoryChanged;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;

/** How it is kept in which sprint a story is, and in which it was. */
final class SprintDocuments {

  private static final String NOW = "sprint";
  private static final String EVER = "sprints";

  private SprintDocuments() {}

  static void index(MongoCollection<Document> stories) {
    var _ =
        stories.createIndex(Indexes.ascending(NOW + ".id"), new IndexOptions().name("by-sprint"));
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
    return sprint == null
        ? null
        : new Sprint(
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
