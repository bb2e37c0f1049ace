package io.allotment.stories.importstories;

import io.allotment.stories.importstories.ImportJob.State;
import io.allotment.stories.intake.Taken.Refused;
import io.allotment.stories.model.Mandate;
import io.allotment.stories.model.MemberId;
import io.allotment.stories.model.Size.Unit;
import io.allotment.stories.model.SquadId;
import io.allotment.stories.model.Tracker;
import io.allotment.stories.takeitems.Count;
import io.allotment.stories.tracker.Column;
import java.util.Date;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.bson.Document;

/** Imports as they are kept. */
final class Written {

  private Written() {}

  static Document of(ImportJob job) {
    return new Document("_id", job.id().value())
        .append("tracker", job.tracker().name())
        .append("name", job.name())
        .append("sent", Date.from(job.sent()))
        .append("state", job.state().name())
        .append("headings", job.headings())
        .append("projects", pairs(job.projects(), project -> project, count -> count))
        .append("read", job.count().read())
        .append("told", job.count().told())
        .append("same", job.count().same())
        .append("unfit", job.count().unfit())
        .append("refused", job.count().refused().stream().map(Written::of).toList());
  }

  static Document of(Refused refused) {
    return new Document("item", refused.item()).append("reason", refused.reason());
  }

  static Document of(Mapping mapping) {
    return new Document("headings", pairs(mapping.headings(), Column::name, heading -> heading))
        .append("unit", mapping.unit().name())
        .append("squads", pairs(mapping.squads(), project -> project, SquadId::value))
        .append("leads", mapping.mandate().kept());
  }

  /** As pairs, for names of projects have dots. */
  private static <K, V> List<Document> pairs(
      Map<K, V> map, Function<K, String> key, Function<V, Object> value) {
    return map.entrySet().stream()
        .map(
            entry ->
                new Document("of", key.apply(entry.getKey()))
                    .append("is", value.apply(entry.getValue())))
        .toList();
  }

  static ImportJob job(Document document) {
    Document mapping = document.get("mapping", Document.class);
    Date begun = document.getDate("begun");
    String by = document.getString("by");
    Map<String, Integer> projects = new LinkedHashMap<>();
    document
        .getList("projects", Document.class)
        .forEach(pair -> projects.put(pair.getString("of"), pair.getInteger("is")));
    return new ImportJob(
        new ImportId(document.getString("_id")),
        Tracker.valueOf(document.getString("tracker")),
        document.getString("name"),
        document.getDate("sent").toInstant(),
        State.valueOf(document.getString("state")),
        document.getList("headings", String.class),
        projects,
        mapping == null ? null : mapping(mapping),
        by == null ? null : new MemberId(by),
        begun == null ? null : begun.toInstant(),
        new Count(
            document.getInteger("read"),
            document.getInteger("told"),
            document.getInteger("same"),
            document.getInteger("unfit"),
            document.getList("refused", Document.class).stream()
                .map(one -> new Refused(one.getString("item"), one.getString("reason")))
                .toList()),
        document.getString("problem"));
  }

  private static Mapping mapping(Document document) {
    Map<Column, String> headings = new EnumMap<>(Column.class);
    document
        .getList("headings", Document.class)
        .forEach(pair -> headings.put(Column.valueOf(pair.getString("of")), pair.getString("is")));
    Map<String, SquadId> squads = new LinkedHashMap<>();
    document
        .getList("squads", Document.class)
        .forEach(pair -> squads.put(pair.getString("of"), new SquadId(pair.getString("is"))));
    List<String> leads = document.getList("leads", String.class);
    return new Mapping(
        headings,
        Unit.valueOf(document.getString("unit")),
        squads,
        leads == null ? Mandate.of(squads.values()) : Mandate.ofKept(leads));
  }
}
