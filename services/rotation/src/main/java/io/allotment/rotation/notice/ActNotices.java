package io.allotment.rotation.notice;

import io.allotment.rotation.event.OfSwap;
import io.allotment.rotation.event.OfSwap.SwapMade;
import io.allotment.rotation.event.OfTurn;
import io.allotment.rotation.event.OfTurn.CoverNeeded;
import io.allotment.rotation.event.OfTurn.TurnEmptied;
import io.allotment.rotation.event.RotationEvent;
import io.allotment.rotation.event.RotationEvent.OfHandover;
import io.allotment.rotation.event.Standing;
import io.allotment.rotation.event.Swap;
import io.allotment.rotation.model.MemberId;
import io.allotment.rotation.model.NeedsCover;
import io.allotment.rotation.model.SquadId;
import io.allotment.rotation.model.SquadPlan;
import io.allotment.rotation.model.Tier;
import io.allotment.runtime.notice.Notice;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;

/**
 * Who is told of an act: whom it concerns, and never who did it. All that an act changes for one
 * person is one notice.
 *
 * @param act the label of the act
 * @param actor who did it, a member or a service
 * @param events all that it recorded
 * @param standing of the squads it touched, with it or later
 * @param leads who is told as a lead of a squad
 */
record ActNotices(
    String act,
    String actor,
    List<RotationEvent> events,
    Standing standing,
    Function<SquadId, Set<MemberId>> leads) {

  /** After this nobody is told any more that something happened. */
  static final Duration USEFUL = Duration.ofDays(2);

  List<Notice> all() {
    List<Notice> notices = new ArrayList<>();
    notices.addAll(moved());
    for (RotationEvent event : events) {
      if (event instanceof CoverNeeded needed) {
        notices.addAll(cover(needed));
      } else if (event instanceof TurnEmptied emptied) {
        notices.addAll(gap(emptied));
      } else if (event instanceof OfSwap of) {
        notices.addAll(new SwapNotices(actor, events, standing).of(of));
      } else if (event instanceof OfHandover of) {
        notices.addAll(new HandoverNotices(act, actor, standing).of(of));
      }
    }
    return notices;
  }

  private List<Notice> moved() {
    TreeMap<MemberId, Instant> concerned = new TreeMap<>();
    for (Change change : Change.all(events)) {
      if (!passed(change)) {
        Instant end = change.turn().end();
        change.people().forEach(member -> concerned.merge(member, end, ActNotices::later));
      }
    }
    Instant at = events.getFirst().at();
    return concerned.entrySet().stream()
        .filter(entry -> !isActor(entry.getKey()) && entry.getValue().isAfter(at))
        .map(
            entry ->
                notice(
                    "moved " + act,
                    entry.getKey(),
                    NoticeKind.MOVED,
                    Map.of("act", act),
                    at,
                    earlier(entry.getValue(), at.plus(USEFUL))))
        .toList();
  }

  /** Whether those concerned are told of the swap instead. */
  private boolean passed(Change change) {
    return events.stream()
        .anyMatch(
            event ->
                event instanceof SwapMade made
                    && made.squad().equals(change.squad())
                    && Swap.people(made.passes()).containsAll(change.people()));
  }

  private List<Notice> cover(CoverNeeded needed) {
    TreeSet<MemberId> people = new TreeSet<>(leads.apply(needed.squad()));
    people.add(needed.holder());
    NeedsCover mark = needed.turn().needsCover();
    if (mark != null) {
      mark.options().forEach(option -> people.add(option.member()));
    }
    return toPeopleAndSquad(people, needed, "cover");
  }

  /** A gap in what was announced is for people to fill; others the planner has tried to. */
  private List<Notice> gap(TurnEmptied emptied) {
    SquadPlan plan = standing.squad(emptied.squad());
    boolean announced =
        plan != null
            && plan.tier(emptied.turn(), emptied.at()) == Tier.FROZEN
            && emptied.turn().end().isAfter(emptied.at());
    return announced
        ? toPeopleAndSquad(new TreeSet<>(leads.apply(emptied.squad())), emptied, "gap")
        : List.of();
  }

  private List<Notice> toPeopleAndSquad(SortedSet<MemberId> people, OfTurn of, String what) {
    String key = "%s %s/%s %s".formatted(what, of.squad(), of.turn().week(), act);
    Map<String, String> about =
        Map.of("squad", of.squad().value(), "week", of.turn().week().toString(), "what", what);
    Instant latest = earlier(of.turn().end(), of.at().plus(USEFUL));
    List<Notice> notices = new ArrayList<>();
    people.stream()
        .filter(member -> !isActor(member))
        .map(member -> notice(key, member, NoticeKind.COVER, about, of.at(), latest))
        .forEach(notices::add);
    notices.add(toSquad(key, of.squad(), NoticeKind.COVER, about, of.at(), latest));
    return notices;
  }

  private boolean isActor(MemberId member) {
    return member.value().equals(actor);
  }

  static Notice notice(
      String key,
      MemberId member,
      NoticeKind kind,
      Map<String, String> about,
      Instant since,
      Instant latest) {
    return new Notice(key, Owner.of(member), kind.id(), about, since, since, latest);
  }

  static Notice toSquad(
      String key,
      SquadId squad,
      NoticeKind kind,
      Map<String, String> about,
      Instant since,
      Instant latest) {
    return new Notice(key, Owner.of(squad), kind.id(), about, since, since, latest);
  }

  static Instant earlier(Instant one, Instant other) {
    return one.isBefore(other) ? one : other;
  }

  private static Instant later(Instant one, Instant other) {
    return one.isAfter(other) ? one : other;
  }
}
