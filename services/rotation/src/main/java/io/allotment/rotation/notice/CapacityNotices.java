package io.allotment.rotation.notice;

import io.allotment.rotation.model.MemberId;
import io.allotment.rotation.model.SquadPlan;
import io.allotment.runtime.notice.Notice;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * Who is told of what was heard of a squad's capacity: where the squad reads, and of its people and
 * leads those who want to be. The same is told once a day at most, however often it comes and goes.
 *
 * @param leads who is told as a lead of the squad
 */
record CapacityNotices(Heard heard, SquadPlan plan, Set<MemberId> leads) {

  static final String HEARD = "heard";

  List<Notice> all() {
    String day = heard.at().atZone(ZoneOffset.UTC).toLocalDate().toString();
    String key = "capacity %s %s".formatted(heard.key(), day);
    Map<String, String> about = Map.of("squad", heard.squad().value(), HEARD, heard.key());
    var latest = heard.at().plus(ActNotices.USEFUL);
    Set<MemberId> people = new TreeSet<>(plan.members().keySet());
    people.addAll(leads);
    List<Notice> notices = new ArrayList<>();
    notices.add(
        ActNotices.toSquad(key, heard.squad(), NoticeKind.CAPACITY, about, heard.at(), latest));
    people.forEach(
        member ->
            notices.add(
                ActNotices.notice(key, member, NoticeKind.CAPACITY, about, heard.at(), latest)));
    return notices;
  }
}
