package io.allotment.rotation.whatif;

import io.allotment.rotation.directory.Directory;
import io.allotment.rotation.directory.Names;
import io.allotment.rotation.event.RotationEvent;
import io.allotment.rotation.event.RotationRule;
import io.allotment.rotation.event.Standing;
import io.allotment.rotation.model.Exclusion;
import io.allotment.rotation.model.MemberId;
import io.allotment.rotation.model.Ratio;
import io.allotment.rotation.model.SquadId;
import io.allotment.rotation.model.SquadPlan;
import io.allotment.rotation.model.Turn;
import io.allotment.rotation.model.WorkingPattern;
import io.allotment.rotation.view.standing.Inside;
import io.allotment.rotation.view.standing.Standings;
import io.allotment.rotation.whatif.Supposed.Newcomer;
import io.allotment.runtime.command.Act;
import io.allotment.runtime.command.RefusedException;
import io.allotment.runtime.decide.Decision.Accepted;
import io.allotment.runtime.decide.Decision.Rejected;
import io.allotment.runtime.security.Caller;
import java.time.DayOfWeek;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Compares a squad's plan with what it would be. Its members and leads may; nothing is stored. */
@RestController
class WhatIfController {

  private static final int LONGEST = 52;
  private static final Pattern UNSEEN = Pattern.compile("[\\p{C}&&[^\\p{Co}\\p{Cs}]]");
  private static final int LONGEST_NAME = 60;

  private final Standings standings;
  private final Directory directory;

  WhatIfController(Standings standings, Directory directory) {
    this.standings = standings;
    this.directory = directory;
  }

  /**
   * What is supposed; what is left out stays as it is.
   *
   * @param rest weeks between two turns of one person
   */
  record Body(
      @Nullable Set<MemberId> leaves, @Nullable Integer rest, @Nullable List<Joining> joins) {

    Supposed supposed() {
      return new Supposed(
          new TreeSet<>(Objects.requireNonNullElse(leaves, Set.<MemberId>of())),
          rest,
          joining().stream().map(Joining::newcomer).toList());
    }

    List<Joining> joining() {
      return Objects.requireNonNullElse(joins, List.of());
    }
  }

  /** Somebody who would join; what is left out is full time, on weekdays. */
  record Joining(String name, @Nullable Ratio share, @Nullable Set<DayOfWeek> workingDays) {

    Newcomer newcomer() {
      return new Newcomer(
          Objects.requireNonNullElse(share, Ratio.ONE),
          workingDays == null ? WorkingPattern.WEEKDAYS : new WorkingPattern(workingDays));
    }
  }

  @PostMapping("/api/squads/{squad}/what-if")
  WhatIfView ask(
      @PathVariable SquadId squad,
      @RequestParam(defaultValue = "26") int weeks,
      @RequestBody Body body,
      Caller caller,
      Act act) {
    Standing today = standings.connected(squad);
    SquadPlan plan = Standings.plan(today, squad);
    Caller.require(
        Inside.of(plan, caller),
        "Only members of %s and its leads may ask this. Ask one of them.".formatted(squad));
    check(weeks, body);
    Supposed supposed = body.supposed();
    Standing then = today.after(events(supposed, today, squad, act));
    Comparison compared = Comparison.of(today, then, squad, weeks, act.at());
    List<MemberId> joins = supposed.newcomers(today);
    return new WhatIfViews(today, plan, names(compared, joins, body.joining()), act.at())
        .of(compared, supposed.leaves(), joins);
  }

  private static void check(int weeks, Body body) {
    if (weeks < 1 || weeks > LONGEST) {
      throw new RefusedException(
          RotationRule.BAD_NUMBER, "Ask for 1 to %d weeks.".formatted(LONGEST));
    }
    for (Joining joining : body.joining()) {
      String name = joining.name();
      if (name.isBlank() || name.length() > LONGEST_NAME || UNSEEN.matcher(name).find()) {
        throw new RefusedException(
            RotationRule.BAD_NAME,
            "Give who joins a name of 1 to %d characters, all of which can be seen."
                .formatted(LONGEST_NAME));
      }
    }
  }

  private static List<RotationEvent> events(
      Supposed supposed, Standing today, SquadId squad, Act act) {
    return switch (supposed.decide(today, squad, act.at())) {
      case Accepted<RotationEvent>(List<RotationEvent> events) -> events;
      case Rejected<RotationEvent>(var rule, String detail) ->
          throw new RefusedException(rule, detail);
    };
  }

  private Names names(Comparison compared, List<MemberId> joins, List<Joining> joining) {
    Set<MemberId> people = new HashSet<>();
    compared.shares().forEach(share -> people.add(share.member()));
    compared.turns().stream()
        .flatMap(pair -> Stream.of(pair.today(), pair.supposed()))
        .forEach(turn -> mentioned(turn, people));
    joins.forEach(people::remove);
    Map<MemberId, String> names = new HashMap<>(directory.names(people).byMember());
    for (int i = 0; i < joins.size(); i++) {
      names.put(joins.get(i), joining.get(i).name().strip());
    }
    return new Names(names);
  }

  private static void mentioned(Turn turn, Set<MemberId> people) {
    if (turn.gap() != null) {
      turn.gap().excluded().stream().map(Exclusion::member).forEach(people::add);
    }
  }
}
