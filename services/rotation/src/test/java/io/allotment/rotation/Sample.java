package io.allotment.rotation;

import io.allotment.rotation.drawplan.DrawPlan;
import io.allotment.rotation.drawplan.DrawPlanDecider;
import io.allotment.rotation.event.OfMember.MemberAdded;
import io.allotment.rotation.event.OfMember.OptedIn;
import io.allotment.rotation.event.PolicyFigures;
import io.allotment.rotation.event.RosterLine;
import io.allotment.rotation.event.Rosters;
import io.allotment.rotation.event.RotationEvent;
import io.allotment.rotation.event.RotationEvent.SquadOpened;
import io.allotment.rotation.event.SquadSettings;
import io.allotment.rotation.event.Standing;
import io.allotment.rotation.model.Handover;
import io.allotment.rotation.model.MemberId;
import io.allotment.rotation.model.Policy;
import io.allotment.rotation.model.Ratio;
import io.allotment.rotation.model.SquadId;
import io.allotment.rotation.model.WorkingPattern;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * A squad in Berlin whose duty changes hands on Mondays at 10:00, on the morning of Wednesday of
 * week 2026-W46.
 */
public final class Sample {
  public static final Instant NOW = Instant.parse("2026-11-11T08:00:00Z");
  public static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
  public static final SquadId CHECKOUT = new SquadId("checkout");
  public static final SquadId SEARCH = new SquadId("search");
  public static final MemberId INES = new MemberId("ines");
  public static final MemberId JON = new MemberId("jon");
  public static final MemberId KIM = new MemberId("kim");
  public static final MemberId LEA = new MemberId("lea");
  public static final MemberId NEW = new MemberId("nils");

  /** Full time, half of it for this squad, on weekdays. */
  public static final RosterLine HALF =
      new RosterLine(null, Ratio.ONE, Ratio.of(1, 2), WorkingPattern.WEEKDAYS, null);

  private Sample() {}

  public static SquadSettings settings(String name) {
    return new SquadSettings(
        name,
        DayOfWeek.MONDAY,
        LocalTime.of(10, 0),
        "Europe/Berlin",
        1,
        PolicyFigures.UNCHANGED,
        null);
  }

  public static SquadOpened opened(SquadId squad) {
    return new SquadOpened(
        squad, name(squad), Handover.weekly(BERLIN), Policy.DEFAULT, WorkingPattern.WEEKDAYS, NOW);
  }

  public static String name(SquadId squad) {
    return Character.toUpperCase(squad.value().charAt(0)) + squad.value().substring(1);
  }

  public static MemberAdded added(SquadId squad, MemberId member, int order) {
    return new MemberAdded(
        squad,
        member,
        order,
        Ratio.ONE,
        Ratio.of(1, 2),
        WorkingPattern.WEEKDAYS,
        1,
        false,
        null,
        NOW);
  }

  public static OptedIn optedIn(SquadId squad, MemberId member) {
    return new OptedIn(squad, member, false, null, NOW);
  }

  /** An open squad whose members all take part, in this order. */
  public static Given squad(SquadId squad, MemberId... members) {
    List<RotationEvent> events = new ArrayList<>();
    events.add(opened(squad));
    for (MemberId member : members) {
      events.add(added(squad, member, events.size()));
      events.add(optedIn(squad, member));
    }
    return new Given(events);
  }

  /** The same, with its first plan drawn: they serve in roster order from 2026-W46 on. */
  public static Given planned(SquadId squad, MemberId... members) {
    return drawn(squad(squad, members), squad);
  }

  public static Given drawn(Given given, SquadId squad) {
    return given.and(
        DrawPlanDecider.DECIDER,
        standing -> new DrawPlan(squad, Rosters.in(standing, List.of(squad)), NOW));
  }

  /** Ines, Jon, Kim and Lea serve Checkout in turn, from 2026-W46 on. */
  public static Given checkout() {
    return planned(CHECKOUT, INES, JON, KIM, LEA);
  }

  /** Who serves the weeks of Checkout as they stand; gaps are left out. */
  public static SortedMap<String, MemberId> gardeners(Standing standing) {
    SortedMap<String, MemberId> gardeners = new TreeMap<>();
    Objects.requireNonNull(standing.squad(CHECKOUT))
        .turns()
        .values()
        .forEach(
            turn -> {
              if (turn.gardener() != null) {
                gardeners.put(turn.week().toString(), turn.gardener());
              }
            });
    return gardeners;
  }

  /** The weeks of Checkout whose gardener is another than before. */
  public static List<String> moved(Given.Then then) {
    var before = gardeners(then.before());
    var after = gardeners(then.after());
    return before.keySet().stream()
        .filter(week -> !Objects.equals(before.get(week), after.get(week)))
        .toList();
  }

  public static Rosters rosters(Standing standing, MemberId member) {
    return Rosters.in(standing, standing.servesIn(member));
  }

  public static Rosters rosters(Standing standing, SquadId squad) {
    return Rosters.in(standing, standing.neighbours(squad));
  }
}
