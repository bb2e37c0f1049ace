package io.allotment.rotation.planpreview;

import io.allotment.rotation.event.PolicyFigures;
import io.allotment.rotation.event.RotationRule;
import io.allotment.rotation.event.Standing;
import io.allotment.rotation.model.Absence;
import io.allotment.rotation.model.AbsenceId;
import io.allotment.rotation.model.DutyWeek;
import io.allotment.rotation.model.Garden;
import io.allotment.rotation.model.Handover;
import io.allotment.rotation.model.IanaZones;
import io.allotment.rotation.model.Ledger;
import io.allotment.rotation.model.Member;
import io.allotment.rotation.model.MemberId;
import io.allotment.rotation.model.OptIn;
import io.allotment.rotation.model.Planned;
import io.allotment.rotation.model.Planner;
import io.allotment.rotation.model.Policy;
import io.allotment.rotation.model.Ratio;
import io.allotment.rotation.model.SquadId;
import io.allotment.rotation.model.SquadPlan;
import io.allotment.rotation.model.Turn;
import io.allotment.rotation.model.WorkingPattern;
import io.allotment.rotation.view.plan.PlanView;
import io.allotment.rotation.view.plan.Plans;
import io.allotment.runtime.command.RefusedException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Plans a rotation somebody makes up. Everyone signed in may; nothing is stored. */
@RestController
class PlanPreviewController {

  private static final SquadId PREVIEW = new SquadId("preview");
  private static final int MOST_MEMBERS = 100;

  private final Plans plans;

  PlanPreviewController(Plans plans) {
    this.plans = plans;
  }

  /**
   * A whole rotation.
   *
   * @param from the duty week to begin with
   * @param weeks how many to plan, 1 to 104
   */
  record Body(
      String zone,
      When handover,
      @Nullable Figures policy,
      @Nullable Set<DayOfWeek> workingDays,
      List<Person> members,
      DutyWeek from,
      int weeks) {}

  /** When duty changes hands. */
  record When(DayOfWeek day, LocalTime time, @Nullable Integer weeks) {}

  /** Policy figures; what is left out is the default. */
  record Figures(
      @Nullable Integer rest, @Nullable Integer shadowWeeks, @Nullable Ratio freeShare) {}

  /** A member; what is left out is full time, weekdays, trained, opted in and even. */
  record Person(
      MemberId member,
      @Nullable Ratio share,
      @Nullable Set<DayOfWeek> workingDays,
      @Nullable Boolean trained,
      @Nullable Boolean optedIn,
      @Nullable Ratio openingBalance,
      @Nullable DutyWeek lastServed,
      @Nullable List<Away> absences) {}

  /** Days away, both included. */
  record Away(LocalDate from, LocalDate to) {}

  @PostMapping("/api/plan-previews")
  PlanView preview(@RequestBody Body body) {
    require(body.weeks() >= 1 && body.weeks() <= 104, "Ask for 1 to 104 weeks.");
    require(body.members().size() <= MOST_MEMBERS, "Preview at most 100 members.");
    if (IanaZones.named(body.zone()).isEmpty()) {
      throw new RefusedException(
          RotationRule.UNKNOWN_ZONE,
          "There is no time zone \"" + body.zone() + "\". Write one like Europe/Berlin.");
    }
    try {
      return planned(body);
    } catch (IllegalArgumentException figure) {
      throw new RefusedException(
          RotationRule.BAD_NUMBER, figure.getMessage() + " Correct it and ask again.");
    }
  }

  private static void require(boolean holds, String sentence) {
    if (!holds) {
      throw new RefusedException(RotationRule.BAD_NUMBER, sentence);
    }
  }

  private PlanView planned(Body body) {
    Handover handover =
        new Handover(
            body.handover().day(),
            body.handover().time(),
            IanaZones.named(body.zone()).orElseThrow(),
            Objects.requireNonNullElse(body.handover().weeks(), 1));
    Policy policy = policy(body.policy());
    SquadPlan plan =
        SquadPlan.of(PREVIEW, handover)
            .withSettings(handover, pattern(body.workingDays()), policy)
            .withAnchor(body.from());
    Garden garden = Garden.EMPTY;
    Ledger ledger = plan.ledger();
    int order = 0;
    for (Person person : body.members()) {
      plan = plan.withMember(member(person, order++, policy));
      ledger =
          ledger.open(
              person.member(),
              Objects.requireNonNullElse(person.openingBalance(), Ratio.ZERO),
              person.lastServed());
      for (Away away : Objects.requireNonNullElse(person.absences(), List.<Away>of())) {
        garden =
            garden.withAbsence(
                person.member(),
                new AbsenceId("a-" + away.from()),
                new Absence.Days(away.from(), away.to()));
      }
    }
    plan = plan.withLedger(ledger);
    garden = garden.with(plan);
    var start = handover.in(body.from());
    List<Turn> turns =
        Planner.extend(garden, start, body.weeks()).stream().map(Planned::turn).toList();
    return plans.view(Standing.of(garden), plan, turns, body.from(), body.weeks(), start, true);
  }

  private static Policy policy(@Nullable Figures figures) {
    return figures == null
        ? Policy.DEFAULT
        : new PolicyFigures(
                figures.rest(), figures.shadowWeeks(), figures.freeShare(), null, null, null)
            .over(Policy.DEFAULT);
  }

  private static Member member(Person person, int order, Policy policy) {
    return new Member(
        person.member(),
        order,
        Objects.requireNonNullElse(person.share(), Ratio.ONE),
        Ratio.ONE,
        pattern(person.workingDays()),
        Boolean.FALSE.equals(person.trained()) ? policy.shadowWeeks() : 0,
        Boolean.FALSE.equals(person.optedIn()) ? OptIn.OUT : OptIn.OWN,
        null);
  }

  private static WorkingPattern pattern(@Nullable Set<DayOfWeek> days) {
    return days == null ? WorkingPattern.WEEKDAYS : new WorkingPattern(days);
  }
}
