package io.allotment.stories.setrules;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.allotment.stories.model.ClassRule;
import io.allotment.stories.model.Kind;
import io.allotment.stories.model.StoryClass;
import io.allotment.stories.model.Tracker;
import io.allotment.stories.model.Word;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A rule as people and programs write it; what it does not ask for is null.
 *
 * @param dueWithin days
 */
record RuleView(
    String says,
    @Nullable String tracker,
    @Nullable String label,
    @Nullable String type,
    @Nullable String priority,
    @Nullable String bot,
    @Nullable String words,
    @Nullable Integer dueWithin,
    @JsonProperty("class") String is,
    @Nullable String kind) {
  RuleView {
    rule(says, tracker, label, type, priority, bot, words, dueWithin, is, kind);
  }

  /** A version of the rules, in the order they are asked. */
  record All(int version, List<RuleView> rules) {}

  ClassRule rule() {
    return rule(says, tracker, label, type, priority, bot, words, dueWithin, is, kind);
  }

  private static ClassRule rule(
      String says,
      @Nullable String tracker,
      @Nullable String label,
      @Nullable String type,
      @Nullable String priority,
      @Nullable String bot,
      @Nullable String words,
      @Nullable Integer dueWithin,
      String is,
      @Nullable String kind) {
    return new ClassRule(
        says,
        tracker == null ? null : Tracker.of(tracker),
        label,
        type,
        priority,
        bot,
        words,
        dueWithin,
        new Word(StoryClass.of(is), kind == null ? null : Kind.of(kind)));
  }

  static RuleView of(ClassRule rule) {
    Tracker tracker = rule.tracker();
    Kind kind = rule.then().kind();
    return new RuleView(
        rule.says(),
        tracker == null ? null : tracker.id(),
        rule.label(),
        rule.type(),
        rule.priority(),
        rule.bot(),
        rule.words(),
        rule.dueWithin(),
        rule.then().is().word(),
        kind == null ? null : kind.word());
  }
}
