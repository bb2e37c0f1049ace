package io.allotment.rotation.view.gardener;

import io.allotment.rotation.model.DutyWeek;
import io.allotment.rotation.model.Handover;
import io.allotment.rotation.model.MemberId;
import io.allotment.rotation.model.Policy;
import io.allotment.rotation.model.SquadId;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/**
 * A squad as the view knows it.
 *
 * @param until the first week that is not planned any more; null unless it is archived
 * @param provisional who was put in by others and has not said so themselves yet
 */
record SquadDocument(
    SquadId squad,
    String name,
    Handover handover,
    boolean planned,
    List<MemberId> members,
    Set<MemberId> provisional,
    int frozenWeeks,
    @Nullable DutyWeek until) {

  /** Whether there is still something to say of it at an instant. */
  boolean goesOnAt(Instant at) {
    return until == null || handover.in(until).isAfter(at);
  }

  static SquadDocument of(Document document) {
    return new SquadDocument(
        new SquadId(document.getString("_id")),
        document.getString("name"),
        new Handover(
            DayOfWeek.valueOf(document.getString("day")),
            LocalTime.parse(document.getString("time")),
            ZoneId.of(document.getString("zone")),
            document.getInteger("weeks")),
        document.getBoolean("planned", false),
        members(document, "members"),
        Set.copyOf(members(document, "provisional")),
        document.getInteger("frozenWeeks", Policy.DEFAULT.frozenWeeks()),
        until(document));
  }

  private static @Nullable DutyWeek until(Document document) {
    String week = document.getString("until");
    return week == null ? null : DutyWeek.parse(week);
  }

  private static List<MemberId> members(Document document, String field) {
    return document.getList(field, String.class, List.of()).stream().map(MemberId::new).toList();
  }
}
