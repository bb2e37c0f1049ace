package io.allotment.standalone.demo.work;

import io.allotment.standalone.demo.DemoCalendar;
import io.allotment.standalone.demo.work.StoriesAct.SetsRules;
import io.allotment.stories.model.ClassRule;
import io.allotment.stories.model.Kind;
import io.allotment.stories.model.SquadId;
import io.allotment.stories.model.StoryClass;
import io.allotment.stories.model.Word;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The rules by which stories are classed before anybody looks at them. */
final class Ruling {

  private static final Word UPGRADE = new Word(StoryClass.OPERATIONAL, Kind.UPGRADE);
  private static final Word SECURITY = new Word(StoryClass.OPERATIONAL, Kind.SECURITY_FIX);
  private static final Word FLAKY = new Word(StoryClass.OPERATIONAL, Kind.FLAKY_TEST);
  private static final Word FOLLOW_UP = new Word(StoryClass.OPERATIONAL, Kind.INCIDENT_FOLLOW_UP);
  private static final Word STRATEGIC = new Word(StoryClass.STRATEGIC, null);

  private Ruling() {}

  /** The organisation's, and those of a squad that has some of its own. */
  static List<SetsRules> of(DemoCalendar calendar) {
    Instant at = Imports.on(calendar, Sprints.FIRST - Sprints.LENGTH).minus(Duration.ofHours(20));
    return List.of(
        new SetsRules(
            at,
            null,
            List.of(
                rule("Automatic updates are upgrades", null, "renovate[bot]", null, UPGRADE),
                rule("What security labels is a fix", "security", null, null, SECURITY),
                rule("What follows an incident", "incident", null, null, FOLLOW_UP),
                rule("Flaky is flaky", null, null, "flaky", FLAKY)),
            "haruto"),
        new SetsRules(
            at.plus(Duration.ofHours(2)),
            new SquadId("identity"),
            List.of(rule("Passkeys are our bet", null, null, "passkeys:", STRATEGIC)),
            "jonas"));
  }

  private static ClassRule rule(
      String says,
      @Nullable String label,
      @Nullable String bot,
      @Nullable String words,
      Word then) {
    return new ClassRule(says, null, label, null, null, bot, words, null, then);
  }
}
