package io.allotment.rotation.notice;

import io.allotment.rotation.model.DutyWeek;
import io.allotment.rotation.model.MemberId;
import io.allotment.rotation.model.NeedsCover;
import io.allotment.rotation.model.Span;
import io.allotment.rotation.model.SquadPlan;
import io.allotment.rotation.model.Turn;
import io.allotment.rotation.model.Why;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What is said of turns as they stand; nothing where it is true no longer. Why somebody could not
 * be picked is never said here.
 */
record SayTurns(Speech speech, Instant now) {

  Optional<Said> announced(String weeks) {
    List<Turn> turns =
        Arrays.stream(weeks.split(","))
            .map(week -> plan().turns().get(DutyWeek.parse(week)))
            .filter(Objects::nonNull)
            .filter(turn -> turn.start().isAfter(now))
            .filter(turn -> reader() == null || !turn.heldBy(reader()).isEmpty())
            .toList();
    if (turns.isEmpty()) {
      return Optional.empty();
    }
    String names =
        turns.stream().map(turn -> turn.week().toString()).collect(Collectors.joining(", "));
    List<String> lines = new ArrayList<>();
    for (Turn turn : turns) {
      lines.add(Speech.sentence(speech.line(turn)) + "." + pick(turn.why()));
    }
    lines.add("From now on only people change " + (turns.size() == 1 ? "it." : "them."));
    return Optional.of(
        new Said(
            reader() == null
                ? "%s: %s announced".formatted(speech.squad(), names)
                : "Your turn in %s: %s".formatted(speech.squad(), names),
            lines,
            speech.turnPath(turns.getFirst()),
            speech.facts(turns)));
  }

  /** The pick and the order. */
  private String pick(@Nullable Why why) {
    return why == null
        ? ""
        : " Picked by %s; the order was %s."
            .formatted(
                why.decidedBy().words(),
                why.candidates().stream()
                    .map(candidate -> speech.name(candidate.member()))
                    .collect(Collectors.joining(", ")));
  }

  Optional<Said> reminder(DutyWeek week, Instant start) {
    Turn turn = plan().turns().get(week);
    MemberId reader = reader();
    if (turn == null || reader == null || !start.isAfter(now)) {
      return Optional.empty();
    }
    return turn.heldBy(reader).stream()
        .filter(span -> span.start().equals(start))
        .findFirst()
        .map(span -> reminder(turn, span));
  }

  private Said reminder(Turn turn, Span span) {
    List<String> lines = new ArrayList<>();
    lines.add(
        "You tend the garden of %s from %s (%s)."
            .formatted(speech.squad(), speech.span(span), turn.week()));
    MemberId mentor = turn.mentor();
    if (mentor != null) {
      lines.add("The one person you may pull in is %s.".formatted(speech.name(mentor)));
    }
    return new Said(
        "Your turn in %s begins %s".formatted(speech.squad(), speech.time(span.start())),
        lines,
        "/duty",
        speech.facts(List.of(turn)));
  }

  Optional<Said> cover(DutyWeek week) {
    Turn turn = plan().turns().get(week);
    NeedsCover mark = turn == null ? null : turn.needsCover();
    if (turn == null || mark == null || turn.isServed(now)) {
      return Optional.empty();
    }
    boolean own = mark.holder().equals(reader());
    List<String> lines = new ArrayList<>();
    lines.add(
        "%s cannot serve %s, %s. It stays %s until somebody takes it."
            .formatted(
                Speech.sentence(speech.name(mark.holder())),
                week,
                speech.span(turn.span()),
                own ? "yours" : "theirs"));
    mark.options().stream().map(this::option).forEach(lines::add);
    if (mark.options().isEmpty()) {
      lines.add("Nobody is known who could.");
    }
    return Optional.of(
        new Said(
            "%s needs cover in %s".formatted(speech.squad(), week),
            lines,
            speech.turnPath(turn),
            speech.facts(List.of(turn))));
  }

  private String option(NeedsCover.Option option) {
    String who = Speech.sentence(speech.name(option.member()));
    return switch (option) {
      case NeedsCover.Option.TakeOver _ -> who + " could take it.";
      case NeedsCover.Option.Exchange exchange ->
          "%s could take it and give %s in exchange.".formatted(who, exchange.theirWeek());
    };
  }

  Optional<Said> gap(DutyWeek week) {
    Turn turn = plan().turns().get(week);
    if (turn == null || turn.holes().isEmpty() || turn.isServed(now)) {
      return Optional.empty();
    }
    return Optional.of(
        new Said(
            "Nobody serves %s in %s".formatted(week, speech.squad()),
            List.of(
                "%s, %s, was announced and lost its gardener. Only people fill it now."
                    .formatted(week, speech.span(turn.holes().getFirst()))),
            speech.turnPath(turn),
            speech.facts(List.of(turn))));
  }

  Optional<Said> summary(DutyWeek week) {
    Instant start = plan().handover().in(week);
    Turn turn = plan().turnAt(start);
    if (turn == null || turn.isServed(now)) {
      return Optional.empty();
    }
    List<String> lines = new ArrayList<>();
    lines.add("This week: " + speech.line(turn) + ".");
    List<Turn> ahead =
        plan().turns().values().stream()
            .filter(later -> later.start().isAfter(start))
            .filter(
                later ->
                    later.start().isBefore(plan().weeksAfter(start, plan().policy().frozenWeeks())))
            .toList();
    ahead.forEach(later -> lines.add(Speech.sentence(speech.line(later)) + mark(later) + "."));
    List<Turn> all = new ArrayList<>(List.of(turn));
    all.addAll(ahead);
    return Optional.of(
        new Said(
            "%s: %s tends the garden in %s"
                .formatted(speech.squad(), Speech.sentence(who(turn)), week),
            lines,
            "/squads/" + plan().id(),
            speech.facts(all)));
  }

  private String who(Turn turn) {
    MemberId gardener = turn.gardener();
    return gardener == null ? "nobody" : speech.names().of(gardener);
  }

  private static String mark(Turn turn) {
    return turn.needsCover() == null ? "" : "; needs cover";
  }

  private SquadPlan plan() {
    return speech.plan();
  }

  private @Nullable MemberId reader() {
    return speech.reader();
  }
}
