package io.allotment.rotation.notice;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.allotment.rotation.event.RotationEvent;
import io.allotment.rotation.event.RotationEvent.InSquad;
import io.allotment.rotation.event.Standing;
import io.allotment.rotation.model.MemberId;
import io.allotment.rotation.model.SquadId;
import io.allotment.rotation.model.SquadPlan;
import io.allotment.rotation.view.standing.Standings;
import io.allotment.runtime.command.Act;
import io.allotment.runtime.command.Commands;
import io.allotment.runtime.notice.Notice;
import io.allotment.runtime.notice.Postbox;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.springframework.stereotype.Component;

/** Puts what is to be told into the outbox. Doing so again changes nothing. */
@Component
public class Telling {

  /** After this nobody is told any more of what an act did. */
  public static final Duration USEFUL = ActNotices.USEFUL;

  private static final Duration SURELY_THERE = Duration.ofMinutes(10);
  private static final int REMEMBERED = 20_000;

  private final Commands<RotationEvent> commands;
  private final Standings standings;
  private final ChoiceStore choices;
  private final Postbox postbox;
  private final Clock clock;

  /** What was put in lately: the same follows from the plan at every look. */
  private final Cache<String, Boolean> put =
      Caffeine.newBuilder().maximumSize(REMEMBERED).expireAfterWrite(SURELY_THERE).build();

  Telling(
      Commands<RotationEvent> commands,
      Standings standings,
      ChoiceStore choices,
      Postbox postbox,
      Clock clock) {
    this.commands = commands;
    this.standings = standings;
    this.choices = choices;
    this.postbox = postbox;
    this.clock = clock;
  }

  /** What an act did. */
  public void ofAct(Act act) {
    List<RotationEvent> events = commands.recorded(act.label());
    Set<SquadId> squads = new TreeSet<>();
    for (RotationEvent event : events) {
      if (event instanceof InSquad in) {
        squads.add(in.squad());
      }
    }
    Standing standing = standings.of(squads, List.of());
    new ActNotices(act.label(), act.actor(), events, standing, choices::leads)
        .all()
        .forEach(postbox::put);
  }

  /** What was heard of a squad's capacity; nothing where there is no such squad. */
  public void ofCapacity(Heard heard) {
    if (heard.at().plus(USEFUL).isAfter(clock.instant())) {
      SquadPlan plan = standings.of(List.of(heard.squad()), List.of()).squad(heard.squad());
      if (plan != null) {
        new CapacityNotices(heard, plan, choices.leads(heard.squad())).all().forEach(postbox::put);
      }
    }
  }

  /** What time has brought to a squad. */
  public void ofTime(SquadId squad) {
    Standing standing = standings.of(List.of(squad), List.of());
    SquadPlan plan = standing.squad(squad);
    if (plan != null) {
      Set<MemberId> people = new TreeSet<>(plan.members().keySet());
      people.addAll(plan.guests());
      Map<MemberId, Choices> chosen = choices.of(people);
      new TimeNotices(
              plan, standing, member -> chosen.getOrDefault(member, Choices.NONE), clock.instant())
          .all()
          .forEach(this::putLately);
    }
  }

  private void putLately(Notice notice) {
    String key = notice.key() + " " + notice.owner();
    if (put.getIfPresent(key) == null) {
      postbox.put(notice);
      put.put(key, true);
    }
  }
}
