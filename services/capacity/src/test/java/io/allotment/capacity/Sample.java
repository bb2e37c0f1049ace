package io.allotment.capacity;

import io.allotment.capacity.model.Availability;
import io.allotment.capacity.model.Away;
import io.allotment.capacity.model.Days;
import io.allotment.capacity.model.Duty;
import io.allotment.capacity.model.IterationId;
import io.allotment.capacity.model.Kind;
import io.allotment.capacity.model.MemberId;
import io.allotment.capacity.model.MilliDays;
import io.allotment.capacity.model.Percent;
import io.allotment.capacity.model.SquadId;
import io.allotment.capacity.model.Stint;
import io.allotment.capacity.model.Story;
import io.allotment.capacity.model.StoryClass;
import io.allotment.capacity.model.StoryId;
import io.allotment.capacity.model.Turn;
import io.allotment.capacity.model.Version;
import io.allotment.capacity.model.WorkingPattern;
import io.allotment.capacity.openiteration.OpenIteration;
import io.allotment.capacity.openiteration.OpenIterationDecider;
import io.allotment.capacity.tellduty.TellDuty;
import io.allotment.capacity.tellduty.TellDutyDecider;
import io.allotment.capacity.tellmember.TellMember;
import io.allotment.capacity.tellmember.TellMemberDecider;
import io.allotment.capacity.tellsquad.TellSquad;
import io.allotment.capacity.tellsquad.TellSquadDecider;
import io.allotment.capacity.tellstory.TellStory;
import io.allotment.capacity.tellstory.TellStoryDecider;
import io.allotment.runtime.decide.TextId;
import io.allotment.runtime.decide.TextRef;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Things that tests are about: the example of the README, and stories of every class. */
public final class Sample {

  public static final SquadId CHECKOUT = new SquadId("checkout");
  public static final SquadId SEARCH = new SquadId("search");
  public static final MemberId INES = new MemberId("ines");
  public static final MemberId JON = new MemberId("jon");
  public static final List<MemberId> SIX =
      IntStream.rangeClosed(1, 6).mapToObj(number -> new MemberId("m" + number)).toList();
  public static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
  public static final IterationId SEVEN = new IterationId("sprint-7");
  public static final IterationId EIGHT = new IterationId("sprint-8");
  public static final Instant NOW = Instant.parse("2026-11-09T08:00:00Z");
  public static final LocalDate MONDAY = LocalDate.parse("2026-11-09");

  /** Nine working days. */
  public static final Days NINE = new Days(MONDAY, LocalDate.parse("2026-11-19"));

  public static final StoryId FEATURE = new StoryId("feature");
  public static final StoryId OTHER_FEATURE = new StoryId("other-feature");
  public static final StoryId UPGRADE = new StoryId("upgrade");
  public static final StoryId RUNBOOK = new StoryId("runbook");
  public static final StoryId INCIDENT = new StoryId("incident");
  public static final StoryId PLATFORM = new StoryId("platform");
  public static final StoryId UNCLASSED = new StoryId("unclassed");
  public static final StoryId THEIRS = new StoryId("theirs");
  public static final TextRef WORDS = new TextRef(new TextId("words"), "0f");

  private Sample() {}

  public static MilliDays mpd(long value) {
    return new MilliDays(value);
  }

  /** Always there on weekdays, but for these absences. */
  public static Availability there(Away... absences) {
    return new Availability(
        List.of(new Stint(LocalDate.parse("2026-01-01"), null)),
        WorkingPattern.WEEKDAYS,
        Set.of(),
        List.of(absences));
  }

  public static Away away(String first, String last) {
    return new Away(new Days(LocalDate.parse(first), LocalDate.parse(last)), false);
  }

  /** Gardener from one instant to another. */
  public static Duty duty(MemberId member, String start, String end) {
    return new Duty(member, Instant.parse(start), Instant.parse(end));
  }

  public static Turn turn(String week, int version, Duty... duties) {
    return new Turn(week, new Version(version), List.of(duties));
  }

  /** A story of the squad. */
  public static Story told(@Nullable StoryClass is, @Nullable Kind kind) {
    return told(CHECKOUT, is, kind, Story.Progress.OPEN);
  }

  public static Story told(
      SquadId squad, @Nullable StoryClass is, @Nullable Kind kind, Story.Progress progress) {
    return new Story(squad, is, kind, null, progress);
  }

  public static TellMember member(MemberId member, int version, Availability availability) {
    return new TellMember(
        CHECKOUT, member, new Version(version), availability, Percent.ALL, MONDAY, NOW);
  }

  public static TellStory story(StoryId story, int version, Story told) {
    return new TellStory(story, new Version(version), told, NOW);
  }

  public static OpenIteration open(IterationId iteration, Days days) {
    return new OpenIteration(CHECKOUT, iteration, days.first(), days.last(), null, INES, NOW);
  }

  /** Six people, one of them away for three days, one gardener throughout; and stories. */
  public static Given squad() {
    Given given =
        Given.nothing()
            .and(TellSquadDecider.DECIDER, new TellSquad(CHECKOUT, new Version(1), BERLIN, NOW))
            .and(
                TellMemberDecider.DECIDER,
                member(SIX.get(5), 1, there(away("2026-11-11", "2026-11-13"))));
    for (MemberId member : SIX.subList(0, 5)) {
      given = given.and(TellMemberDecider.DECIDER, member(member, 1, there()));
    }
    given =
        given.and(
            TellDutyDecider.DECIDER,
            new TellDuty(
                CHECKOUT,
                List.of(
                    turn(
                        "2026-W46",
                        1,
                        duty(SIX.getFirst(), "2026-11-09T09:00:00Z", "2026-11-16T09:00:00Z")),
                    turn(
                        "2026-W47",
                        1,
                        duty(SIX.getFirst(), "2026-11-16T09:00:00Z", "2026-11-23T09:00:00Z"))),
                NOW));
    return stories(given);
  }

  /** The iteration of the example, open. */
  public static Given opened() {
    return squad().and(OpenIterationDecider.DECIDER, open(SEVEN, NINE));
  }

  private static Given stories(Given given) {
    return given
        .and(TellStoryDecider.DECIDER, story(FEATURE, 1, told(StoryClass.TACTICAL, null)))
        .and(TellStoryDecider.DECIDER, story(OTHER_FEATURE, 1, told(StoryClass.TACTICAL, null)))
        .and(
            TellStoryDecider.DECIDER, story(UPGRADE, 1, told(StoryClass.OPERATIONAL, Kind.UPGRADE)))
        .and(
            TellStoryDecider.DECIDER, story(RUNBOOK, 1, told(StoryClass.OPERATIONAL, Kind.RUNBOOK)))
        .and(
            TellStoryDecider.DECIDER,
            story(INCIDENT, 1, told(StoryClass.OPERATIONAL, Kind.INCIDENT_FOLLOW_UP)))
        .and(TellStoryDecider.DECIDER, story(PLATFORM, 1, told(StoryClass.STRATEGIC, null)))
        .and(TellStoryDecider.DECIDER, story(UNCLASSED, 1, told(null, null)))
        .and(
            TellStoryDecider.DECIDER,
            story(THEIRS, 1, told(SEARCH, StoryClass.TACTICAL, null, Story.Progress.OPEN)));
  }
}
