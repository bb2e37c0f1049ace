package io.allotment.community.view.decision;

import io.allotment.community.event.Decided.Consequence;
import io.allotment.community.event.OfDecision.DecisionFollowedUp;
import io.allotment.community.event.OfDecision.EffectRefused;
import io.allotment.community.model.Effect.Floor;
import io.allotment.community.model.Effect.Forgiveness;
import io.allotment.community.model.MemberId;
import io.allotment.community.model.SquadId;
import io.allotment.community.model.StoryId;
import io.allotment.community.view.Amount;
import io.allotment.community.view.decision.DecisionView.Edited;
import io.allotment.community.view.decision.DecisionView.EffectView;
import io.allotment.community.view.decision.DecisionView.FollowUpView;
import io.allotment.community.view.decision.DecisionView.SquadView;
import io.allotment.community.view.decision.DecisionView.StoryView;
import io.allotment.community.view.people.Names;
import io.allotment.community.view.people.Person;
import io.allotment.runtime.decide.TextId;
import io.allotment.runtime.decide.TextRef;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Makes views of decisions with what is called how. */
record Showing(
    Map<TextId, String> texts,
    Names people,
    Map<SquadId, String> squads,
    Map<StoryId, StoryView> stories,
    Function<SquadId, List<String>> links,
    LocalDate today) {

  DecisionView of(Course course) {
    var taken = course.taken();
    var stands = course.stands();
    StoryId story = stands.story();
    return new DecisionView(
        course.id().value(),
        taken.review().value(),
        taken.part().word(),
        taken.item(),
        texts.get(course.text().id()),
        course.text().id().value(),
        squad(stands.squad()),
        stands.due(),
        course.isOpen() ? Math.max(0, ChronoUnit.DAYS.between(stands.due(), today)) : 0,
        effect(course),
        course.state(),
        story == null ? null : stories.get(story),
        newIssue(course),
        course.followed().stream().map(this::followUp).toList(),
        person(taken.by()),
        taken.at(),
        course.changed() == null ? null : new Edited(person(course.by()), course.at()),
        stands.revision());
  }

  private SquadView squad(SquadId squad) {
    return new SquadView(squad.value(), squads.getOrDefault(squad, squad.value()));
  }

  private Person person(MemberId member) {
    return people.person(member);
  }

  private @Nullable EffectView effect(Course course) {
    Consequence consequence = course.stands().consequence();
    if (consequence == null) {
      return null;
    }
    String state = consequence.state().name().toLowerCase(Locale.ROOT);
    EffectRefused refused = course.effect() instanceof EffectRefused refusal ? refusal : null;
    String rule = refused == null ? null : refused.rule();
    String sentence = refused == null ? null : refused.sentence();
    Instant at = course.effect() == null ? null : course.effect().at();
    return switch (consequence.effect()) {
      case Floor floor ->
          new EffectView(
              "floor",
              floor.percent().value(),
              floor.from(),
              null,
              null,
              state,
              rule,
              sentence,
              at);
      case Forgiveness forgiven ->
          new EffectView(
              "forgiveness",
              null,
              null,
              squad(forgiven.squad()),
              Amount.ofMilliDays(forgiven.amount().value()),
              state,
              rule,
              sentence,
              at);
    };
  }

  private FollowUpView followUp(DecisionFollowedUp up) {
    TextRef text = up.text();
    return new FollowUpView(
        up.review().value(),
        up.outcome().word(),
        up.due(),
        text == null ? null : texts.get(text.id()),
        text == null ? null : text.id().value(),
        person(up.by()),
        up.at());
  }

  private @Nullable String newIssue(Course course) {
    String text = texts.get(course.text().id());
    if (text == null || !course.isOpen() || course.stands().story() != null) {
      return null;
    }
    String body =
        "Decided by the community of practice in its review %s, on %s. To be done by %s."
            .formatted(
                course.taken().review(),
                LocalDate.ofInstant(course.taken().at(), ZoneOffset.UTC),
                course.stands().due());
    return NewIssue.form(links.apply(course.stands().squad()), text, body).orElse(null);
  }
}
