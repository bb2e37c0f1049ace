package io.allotment.rotation.notice;

import io.allotment.rotation.event.Swap;
import io.allotment.rotation.model.MemberId;
import io.allotment.rotation.model.Pass;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What is said of a swap; nothing where it is true no longer. */
record SaySwaps(Speech speech, Swap swap, Instant now) {

  Optional<Said> stage(String stage) {
    boolean open = swap.state() == Swap.State.OPEN && swap.until().isAfter(now);
    MemberId reader = speech.reader();
    return switch (stage) {
      case "asked" ->
          open && reader != null && swap.asked().contains(reader)
              ? said(
                  by()
                      + (swap.undoes() == null
                          ? " asks you for a swap"
                          : " asks you to take a swap back"),
                  answer())
              : Optional.empty();
      case "offered" ->
          open && swap.isOffer()
              ? said(by() + " offers a turn to anyone", "The first who takes it has it.")
              : Optional.empty();
      case "agreed-for" ->
          open
              ? said(agreedBy(reader) + " agreed to a swap for you", "You may object.")
              : Optional.empty();
      case "made" -> swap.state() == Swap.State.MADE ? made(reader) : Optional.empty();
      case "declined" -> said(ended() + " declined a swap", "Everything stays as it was.");
      case "withdrawn" -> said(ended() + " withdrew a swap", "Nothing is asked any more.");
      case "lapsed" ->
          swap.state() == Swap.State.OPEN && !open
              ? said("A swap lapsed", "Not everybody had agreed when the first part of it began.")
              : Optional.empty();
      default -> Optional.empty();
    };
  }

  private Optional<Said> made(@Nullable MemberId reader) {
    MemberId said = reader == null ? null : swap.agreed().get(reader);
    return said == null || said.equals(reader)
        ? said(
            swap.undoes() == null ? "A swap took place" : "A swap was taken back",
            "Everybody it asks has agreed.")
        : said(
            "A swap took place; %s agreed for you".formatted(speech.name(said)),
            "You may object without asking anyone: take it back.");
  }

  private Optional<Said> said(String what, String then) {
    List<String> lines = new ArrayList<>();
    swap.passes().forEach(pass -> lines.add(Speech.sentence(line(pass))));
    lines.add(then);
    return Optional.of(
        new Said(
            "%s (%s)".formatted(Speech.sentence(what), speech.squad()), lines, "/duty", facts()));
  }

  private String answer() {
    return "It lapses on %s unless you agree before.".formatted(speech.time(swap.until()));
  }

  private String line(Pass pass) {
    return "%s, %s: from %s to %s."
        .formatted(
            pass.week(),
            speech.span(pass.part()),
            name(pass.from(), "nobody"),
            name(pass.to(), "anyone"));
  }

  private String name(@Nullable MemberId member, String none) {
    return member == null ? none : speech.name(member);
  }

  private String by() {
    return speech.name(swap.by());
  }

  private String ended() {
    return name(swap.endedBy(), "somebody");
  }

  private String agreedBy(@Nullable MemberId reader) {
    return name(reader == null ? null : swap.agreed().get(reader), "somebody");
  }

  private Map<String, Object> facts() {
    Map<String, Object> facts = new LinkedHashMap<>();
    facts.put("squad", speech.plan().id().value());
    facts.put("squadName", speech.squad());
    facts.put("swap", swap.id().value());
    facts.put("state", swap.state().name().toLowerCase(java.util.Locale.ROOT));
    facts.put("passes", swap.passes().stream().map(SaySwaps::facts).toList());
    return facts;
  }

  private static Map<String, Object> facts(Pass pass) {
    Map<String, Object> facts = new LinkedHashMap<>();
    facts.put("week", pass.week().toString());
    facts.put("start", pass.part().start().toString());
    facts.put("end", pass.part().end().toString());
    facts.put("from", Objects.toString(pass.from(), null));
    facts.put("to", Objects.toString(pass.to(), null));
    return facts;
  }
}
