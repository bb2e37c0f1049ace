package io.allotment.community.view.minutes;

import io.allotment.community.model.MilliDays;
import io.allotment.community.view.Amount;
import io.allotment.community.view.decision.DecisionView;
import io.allotment.community.view.decision.DecisionView.EffectView;
import io.allotment.community.view.decision.DecisionView.FollowUpView;
import io.allotment.community.view.decision.DecisionView.StoryView;
import io.allotment.community.view.minutes.Minutes.Section;
import io.allotment.community.view.people.Person;
import io.allotment.community.view.review.ReviewView.FollowedView;
import io.allotment.community.view.review.ReviewView.ItemView;
import io.allotment.community.view.review.ReviewView.NoteView;
import io.allotment.community.view.review.Saying;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Minutes as Markdown. What people wrote reads as they wrote it, and is never taken for markup. */
final class Markdown {

  private static final String ERASED = "(erased)";

  private final StringBuilder text = new StringBuilder();

  private Markdown() {}

  static String of(Minutes minutes) {
    Markdown markdown = new Markdown();
    markdown.head(minutes);
    minutes.parts().forEach(markdown::part);
    return markdown.text.toString();
  }

  private void head(Minutes minutes) {
    line("# Review %s, %s".formatted(minutes.review(), Saying.day(minutes.date())));
    line("");
    String words =
        switch (minutes.state()) {
          case "closed" -> "%s led it. It looks at what changed since %s.";
          case "abandoned" ->
              "%s opened it by mistake, and it was abandoned. It would look at changes since %s.";
          default -> "%s leads it. It is still open, and looks at what changed since %s.";
        };
    line(words.formatted(name(minutes.lead()), Saying.day(day(minutes.since()))));
    line("");
    line(
        "Took part: %s."
            .formatted(
                minutes.members().stream().map(Markdown::name).collect(Collectors.joining(", "))));
  }

  private void part(Section part) {
    line("");
    line("## " + part.title());
    line("");
    if (part.items().isEmpty()) {
      line("Nothing changed.");
    }
    part.items().forEach(this::item);
    if (!part.followUps().isEmpty()) {
      heading("What came of earlier decisions");
      part.followUps().forEach(this::followUp);
    }
    if (!part.notes().isEmpty()) {
      heading("Notes");
      part.notes().forEach(note -> note(note, part));
    }
    if (!part.decisions().isEmpty()) {
      heading("Decisions");
      part.decisions().forEach(this::decision);
    }
  }

  private void heading(String words) {
    line("");
    line("### " + words);
    line("");
  }

  private void item(ItemView item) {
    line("- **%s.** %s".formatted(Plain.line(item.title()), Plain.line(item.words())));
  }

  private void followUp(FollowedView up) {
    DecisionView decision = up.decision();
    LocalDate due = up.due();
    String outcome =
        switch (up.outcome()) {
          case "done" -> "done";
          case "dropped" -> "dropped";
          default -> "carried on" + (due == null ? "" : " to " + Saying.day(due));
        };
    line(
        "- **%s** (%s): %s%s"
            .formatted(
                Plain.line(said(decision.text())),
                Plain.line(decision.squad().name()),
                outcome,
                up.text() == null ? "." : ". " + Plain.line(up.text())));
  }

  private void note(NoteView note, Section part) {
    String about =
        part.items().stream()
            .filter(item -> item.key().equals(note.item()))
            .map(item -> "on " + Plain.line(item.title()) + ", ")
            .findFirst()
            .orElse("");
    line("- %s%s: %s".formatted(about, name(note.by()), Plain.lines(said(note.text()))));
  }

  private void decision(DecisionView decision) {
    line(
        "- **%s** (%s, by %s).%s%s%s"
            .formatted(
                Plain.line(said(decision.text())),
                Plain.line(decision.squad().name()),
                Saying.day(decision.due()),
                effect(decision.effect()),
                story(decision.story()),
                outcome(decision)));
  }

  private static String effect(@Nullable EffectView effect) {
    return effect == null ? "" : " " + what(effect) + outcome(effect);
  }

  private static String what(EffectView effect) {
    if (effect.kind().equals("floor")) {
      return "It sets the floor to %d %% from %s on: "
          .formatted(effect.percent(), Saying.day(Objects.requireNonNull(effect.from())));
    }
    Amount amount = Objects.requireNonNull(effect.amount());
    return "It forgives %s %s: "
        .formatted(
            Plain.line(Objects.requireNonNull(effect.squad()).name()),
            new MilliDays(amount.value()));
  }

  private static String outcome(EffectView effect) {
    String sentence = effect.sentence();
    return switch (effect.state()) {
      case "taken" -> "carried out.";
      case "refused" -> "refused. " + Plain.line(sentence == null ? "" : sentence);
      default -> "not yet carried out.";
    };
  }

  private static String story(@Nullable StoryView story) {
    if (story == null) {
      return "";
    }
    String called = Plain.line(story.title() == null ? story.story() : story.title());
    String link = story.link();
    return link == null
        ? " Story: %s.".formatted(called)
        : " Story: %s, <%s>.".formatted(called, Plain.address(link));
  }

  /** What later reviews said, so that one page tells how it went on. */
  private static String outcome(DecisionView decision) {
    return decision.followUps().stream().map(Markdown::later).collect(Collectors.joining());
  }

  private static String later(FollowUpView up) {
    LocalDate due = up.due();
    return " Review %s: %s%s."
        .formatted(up.review(), up.outcome(), due == null ? "" : " to " + Saying.day(due));
  }

  private static String said(@Nullable String text) {
    return text == null ? ERASED : text;
  }

  private static String name(Person person) {
    return Plain.line(person.name());
  }

  private static LocalDate day(Instant at) {
    return LocalDate.ofInstant(at, ZoneOffset.UTC);
  }

  private void line(String line) {
    text.append(line).append('\n');
  }
}
