package io.allotment.capacity.history;

import static io.allotment.capacity.Sample.BERLIN;
import static io.allotment.capacity.Sample.CHECKOUT;
import static io.allotment.capacity.Sample.MONDAY;
import static io.allotment.capacity.Sample.NOW;
import static io.allotment.capacity.Sample.SEARCH;

import io.allotment.capacity.model.Availability;
import io.allotment.capacity.model.Away;
import io.allotment.capacity.model.Days;
import io.allotment.capacity.model.Duty;
import io.allotment.capacity.model.Kind;
import io.allotment.capacity.model.MemberId;
import io.allotment.capacity.model.Percent;
import io.allotment.capacity.model.SquadId;
import io.allotment.capacity.model.Stint;
import io.allotment.capacity.model.Story;
import io.allotment.capacity.model.StoryClass;
import io.allotment.capacity.model.StoryId;
import io.allotment.capacity.model.Turn;
import io.allotment.capacity.model.Version;
import io.allotment.capacity.model.WorkingPattern;
import io.allotment.capacity.tellduty.TellDuty;
import io.allotment.capacity.tellmember.TellMember;
import io.allotment.capacity.tellsquad.TellSquad;
import io.allotment.capacity.tellstory.TellStory;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What other services come to know, in their order. They are told of it in any order and more than
 * once.
 */
final class Told {

  static final List<MemberId> MEMBERS =
      List.of("m1", "m2", "m3", "m4", "m5").stream().map(MemberId::new).toList();

  private final Random random;
  private final List<Object> known = new ArrayList<>();

  Told(Random random) {
    this.random = random;
  }

  /** What is known from the start. */
  List<Object> first() {
    for (SquadId squad : List.of(CHECKOUT, SEARCH)) {
      known.add(new TellSquad(squad, version(), BERLIN, NOW));
      members(squad).forEach(member -> known.add(member(squad, member)));
      known.add(duty(squad, 0));
    }
    Acts.STORIES.forEach(story -> known.add(story(story)));
    return List.copyOf(known);
  }

  /** Something that is known now, or was before. */
  Object next() {
    SquadId squad = pick(Acts.SQUADS);
    Object fact =
        switch (random.nextInt(5)) {
          case 0 -> member(squad, pick(members(squad)));
          case 1 -> duty(squad, random.nextInt(4));
          case 2, 3 -> story(pick(Acts.STORIES));
          default -> pick(known);
        };
    known.add(fact);
    return pick(known.subList(Math.max(0, known.size() - 6), known.size()));
  }

  /** All that was known, in any order. */
  List<Object> all() {
    List<Object> all = new ArrayList<>(new LinkedHashSet<>(known));
    Collections.shuffle(all, random);
    return all;
  }

  /** All that was known, as it came to be known. */
  List<Object> inOrder() {
    return List.copyOf(known);
  }

  private Version version() {
    return new Version(known.size() + 1);
  }

  static List<MemberId> members(SquadId squad) {
    return squad.equals(CHECKOUT) ? MEMBERS.subList(0, 4) : MEMBERS.subList(3, 5);
  }

  /** Mostly all of them; and whatever is said on a day, what held before it stays. */
  private TellMember member(SquadId squad, MemberId member) {
    Percent allocation = random.nextInt(3) == 0 ? new Percent(random.nextInt(101)) : Percent.ALL;
    LocalDate day = MONDAY.plusDays(random.nextInt(21));
    return new TellMember(squad, member, version(), there(), allocation, day, NOW);
  }

  private TellDuty duty(SquadId squad, int week) {
    Instant start = MONDAY.plusWeeks(week).atTime(10, 0).atZone(BERLIN).toInstant();
    Instant middle = start.plusSeconds(3_600L * random.nextInt(168));
    Instant end = start.plusSeconds(3_600L * 168);
    List<Duty> duties =
        random.nextInt(6) == 0
            ? List.of()
            : List.of(
                new Duty(pick(members(squad)), start, middle),
                new Duty(pick(members(squad)), middle, end));
    return new TellDuty(squad, List.of(new Turn("2026-W" + (46 + week), version(), duties)), NOW);
  }

  private TellStory story(StoryId story) {
    SquadId squad = story.value().startsWith("s") ? CHECKOUT : SEARCH;
    @Nullable StoryClass is = random.nextInt(6) == 0 ? null : pick(List.of(StoryClass.values()));
    @Nullable Kind kind = is == StoryClass.OPERATIONAL ? pick(List.of(Kind.values())) : null;
    Story.Progress progress =
        random.nextInt(5) == 0 ? pick(List.of(Story.Progress.values())) : Story.Progress.OPEN;
    return new TellStory(story, version(), new Story(squad, is, kind, null, progress), NOW);
  }

  private Availability there() {
    LocalDate day = MONDAY.plusDays(random.nextInt(21));
    List<Away> absences =
        random.nextInt(3) == 0
            ? List.of()
            : List.of(
                new Away(new Days(day, day.plusDays(random.nextInt(6))), random.nextBoolean()));
    LocalDate joined = random.nextInt(8) == 0 ? day : MONDAY.minusDays(100);
    @Nullable LocalDate left = random.nextInt(8) == 0 ? joined.plusDays(110) : null;
    return new Availability(
        List.of(new Stint(joined, left)), WorkingPattern.WEEKDAYS, Set.of(day), absences);
  }

  private <T> T pick(List<T> of) {
    return of.get(random.nextInt(of.size()));
  }
}
