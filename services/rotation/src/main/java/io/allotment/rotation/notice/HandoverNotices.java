package io.allotment.rotation.notice;

import io.allotment.rotation.event.OfItem;
import io.allotment.rotation.event.OfNote.HandoverAccepted;
import io.allotment.rotation.event.OfNote.HandoverAskedBack;
import io.allotment.rotation.event.OfNote.HandoverWritten;
import io.allotment.rotation.event.OfPullIn.MentorPulledIn;
import io.allotment.rotation.event.OfPullIn.PullInAnswered;
import io.allotment.rotation.event.RotationEvent.OfHandover;
import io.allotment.rotation.event.RotationEvent.TextErased;
import io.allotment.rotation.event.Standing;
import io.allotment.rotation.model.DutyWeek;
import io.allotment.rotation.model.MemberId;
import io.allotment.rotation.model.SquadId;
import io.allotment.rotation.model.SquadPlan;
import io.allotment.rotation.model.Turn;
import io.allotment.runtime.notice.Notice;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Whom a handover asks for something or answers; a note that is written again is told once.
 *
 * @param act the label of the act
 * @param actor who did it, and is never told
 */
record HandoverNotices(String act, String actor, Standing standing) {

  List<Notice> of(OfHandover event) {
    return switch (event) {
      case MentorPulledIn(var squad, var id, var week, var from, _, var mentor, _, _, var at) ->
          told("pulled-in", "pulled-in " + id, squad, week, mentor, from, at);
      case PullInAnswered(var squad, var id, var week, var to, var mentor, _, _, var at) ->
          told("answered", "answered " + id, squad, week, to, mentor, at);
      case HandoverAskedBack(var squad, var week, var from, _, _, var at) ->
          told("asked-back", "asked-back " + act, squad, week, last(squad, week), from, at);
      case HandoverWritten(var squad, var week, var from, _, _, _, _, var at) ->
          told("written", "written", squad, week, next(squad, week), from, at);
      case HandoverAccepted _, OfItem _, TextErased _ -> List.of();
    };
  }

  private List<Notice> told(
      String what,
      String key,
      SquadId squad,
      DutyWeek week,
      @Nullable MemberId to,
      @Nullable MemberId from,
      Instant at) {
    if (to == null || from == null || to.value().equals(actor)) {
      return List.of();
    }
    Map<String, String> about =
        Map.of("squad", squad.value(), "week", week.toString(), "what", what, "from", from.value());
    return List.of(
        ActNotices.notice(
            "handover %s/%s %s".formatted(squad, week, key),
            to,
            NoticeKind.HANDOVER,
            about,
            at,
            at.plus(ActNotices.USEFUL)));
  }

  private @Nullable MemberId last(SquadId squad, DutyWeek week) {
    Turn turn = turn(squad, week);
    return turn == null ? null : turn.servingLast();
  }

  private @Nullable MemberId next(SquadId squad, DutyWeek week) {
    SquadPlan plan = standing.squad(squad);
    Turn turn = turn(squad, week);
    return plan == null || turn == null ? null : plan.servingFirst(turn.end());
  }

  private @Nullable Turn turn(SquadId squad, DutyWeek week) {
    SquadPlan plan = standing.squad(squad);
    return plan == null ? null : plan.turns().get(week);
  }
}
