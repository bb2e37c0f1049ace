package io.allotment.standalone.demo.work;

import static io.allotment.community.model.ItemKind.DEBT;
import static io.allotment.community.model.ItemKind.OLDEST;
import static io.allotment.community.model.ItemKind.RAID;

import io.allotment.community.model.DecisionId;
import io.allotment.community.model.ItemKind;
import io.allotment.community.model.NoteId;
import io.allotment.community.model.Part;
import io.allotment.community.model.SquadId;
import io.allotment.community.model.StoryId;
import io.allotment.standalone.demo.DemoCalendar;
import io.allotment.standalone.demo.work.CommunityAct.About;
import io.allotment.standalone.demo.work.CommunityAct.ClosesReview;
import io.allotment.standalone.demo.work.CommunityAct.Decides;
import io.allotment.standalone.demo.work.CommunityAct.EntersPart;
import io.allotment.standalone.demo.work.CommunityAct.LinksStory;
import io.allotment.standalone.demo.work.CommunityAct.Notes;
import io.allotment.standalone.demo.work.CommunityAct.OpensReview;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;

/** The review that the gardeners of all squads held on a Wednesday four weeks ago. */
final class Meeting {

  private final DemoCalendar calendar;
  private final String steward;
  private final List<CommunityAct> acts = new ArrayList<>();
  private Instant clock;
  private int decisions;

  private Meeting(DemoCalendar calendar, String steward) {
    this.calendar = calendar;
    this.steward = steward;
    this.clock = on(calendar);
  }

  /** When it began. */
  static Instant on(DemoCalendar calendar) {
    return calendar.monday(-4).plusDays(2).atTime(13, 0).toInstant(ZoneOffset.UTC);
  }

  /** What people did in it, in order. */
  static List<CommunityAct> of(DemoCalendar calendar, String steward, StoryId warning) {
    Meeting meeting = new Meeting(calendar, steward);
    meeting.hold();
    meeting.acts.add(new LinksStory(meeting.later(30), meeting.decision(1), warning, "haruto"));
    return meeting.acts;
  }

  private void hold() {
    acts.add(new OpensReview(clock, steward));
    roster();
    backlog();
    reserve();
    raids();
    acts.add(new ClosesReview(later(4), steward));
  }

  private void roster() {
    enter(Part.ROSTER);
    note(
        About.part(Part.ROSTER),
        "Handing over on Mondays works. What stays open for weeks is nearly always about staging.",
        "dev");
    note(
        About.part(Part.ROSTER),
        "We pull in mentors less than in summer. The pages on the payment provider helped.",
        "owen");
  }

  private void backlog() {
    enter(Part.BACKLOG);
    note(
        About.item(ItemKind.NEW_THEME),
        "Four squads renew certificates by hand, each with a reminder in somebody's calendar."
            + " Two of these people have left.",
        "haruto");
    decide(
        About.item(ItemKind.NEW_THEME),
        "One check warns every squad thirty days before any of its certificates expires",
        "platform",
        0);
    note(
        About.part(Part.BACKLOG),
        "Red builds are run again until they are green, in six squads. Nobody counts how often.",
        "aiko");
    decide(
        About.part(Part.BACKLOG),
        "Flaky tests leave the build within a day, and are mended or deleted within two weeks",
        "checkout",
        9);
    note(
        About.item(OLDEST),
        "Nobody wants this one because nobody knows it. Two of us take an afternoon for it.",
        "yuna");
  }

  private void reserve() {
    enter(Part.MIX);
    note(
        About.part(Part.MIX),
        "Payments does more and more that is operational; the new acquirer was built in a hurry.",
        "farah");
    decide(
        About.part(Part.MIX),
        "Go through the incidents of the last quarter and say which three causes to remove first",
        "payments",
        5);
    enter(Part.RESERVE);
    note(
        About.item(DEBT),
        "It is repaid by the end of the next iteration; the time is held already.",
        "marcus");
  }

  private void raids() {
    enter(Part.RAIDS);
    note(
        About.item(RAID, "search"),
        "Lending the gardener for a day was right. Ask two days before and it is no raid at all.",
        "lucia");
    enter(Part.DECISIONS);
    decide(
        About.part(Part.DECISIONS),
        "Bring the list of reasons for raids, and what it would have taken to know of them before",
        "logistics",
        16);
  }

  private void enter(Part part) {
    acts.add(new EntersPart(later(2), part, steward));
  }

  private void note(About about, String text, String by) {
    NoteId note = new NoteId("demo-note-" + acts.size());
    acts.add(new Notes(later(5), note, about, text, by));
  }

  private void decide(About about, String text, String squad, int days) {
    LocalDate due = calendar.now().atZone(ZoneOffset.UTC).toLocalDate().plusDays(days);
    decisions++;
    acts.add(
        new Decides(later(6), decision(decisions), about, text, new SquadId(squad), due, steward));
  }

  private DecisionId decision(int number) {
    return new DecisionId("demo-decision-" + number);
  }

  private Instant later(int minutes) {
    clock = clock.plus(Duration.ofMinutes(minutes));
    return clock;
  }
}
