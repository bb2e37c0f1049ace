package io.allotment.rotation.event;

import static org.assertj.core.api.Assertions.assertThat;

import io.allotment.eventlog.golden.Golden;
import io.allotment.rotation.calendarfeed.FeedRule;
import io.allotment.rotation.calendarsource.SourceRule;
import io.allotment.rotation.directory.DirectoryRule;
import io.allotment.rotation.view.statement.StatementRule;
import io.allotment.runtime.command.RefusedException;
import io.allotment.runtime.decide.Decision.Rejected;
import io.allotment.runtime.decide.Rule;
import io.allotment.runtime.notice.NoticeRule;
import io.allotment.runtime.outgoing.Why;
import io.allotment.runtime.problem.Problems;
import io.allotment.runtime.text.TextRule;
import io.allotment.runtime.text.Wording;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.http.ProblemDetail;
import org.springframework.http.converter.json.ProblemDetailJacksonMixin;
import tools.jackson.databind.json.JsonMapper;

/** The problem document of every rule, as clients know it. */
class GoldenProblemsTest {

  private static final JsonMapper JSON =
      JsonMapper.builder().addMixIn(ProblemDetail.class, ProblemDetailJacksonMixin.class).build();

  @ParameterizedTest
  @EnumSource
  void ofARuleOfTheRotation(RotationRule rule) {
    if (RotationRuleTest.brokenBy(rule).decision()
        instanceof Rejected<RotationEvent>(var broken, String detail)) {
      check(broken, detail);
    } else {
      throw new AssertionError(rule + " is not broken");
    }
  }

  @ParameterizedTest
  @EnumSource
  void ofARuleOfTheDirectory(DirectoryRule rule) {
    check(
        rule,
        switch (rule) {
          case ADDRESS_TAKEN -> "The address ines@example.com belongs to another member.";
        });
  }

  @ParameterizedTest
  @EnumSource
  void ofARuleOfConnections(NoticeRule rule) {
    check(
        rule,
        switch (rule) {
          case UNKNOWN_CONNECTION -> "There is no connection hook. Look at those there are.";
          case BAD_CONNECTION -> "Secret: A secret has at least 24 characters. Take more.";
          case TOO_MANY_CONNECTIONS -> "There are ten already. Remove one first.";
          case FIXED_CONNECTION -> "Everybody has this one. Give yours another id.";
          case UNKNOWN_NOTICE -> "There is no notice gossip here. There are announced, cover.";
          case BAD_NOTICE_TIMES -> "There are five reminders at the most. Leave some out.";
        });
  }

  @ParameterizedTest
  @EnumSource
  void ofARuleOfCalendarAddresses(FeedRule rule) {
    check(
        rule,
        switch (rule) {
          case FEED_REPLACED -> "The address made by this request was replaced. Make a new one.";
        });
  }

  @ParameterizedTest
  @EnumSource
  void ofARuleOfCalendarsThatAreRead(SourceRule rule) {
    check(
        rule,
        switch (rule) {
          case UNKNOWN_CALENDAR -> "There is no calendar to read. Give its address first.";
          case BAD_ADDRESS -> Why.NOT_HTTPS.sentence();
        });
  }

  @ParameterizedTest
  @EnumSource
  void ofARuleOfStatements(StatementRule rule) {
    check(
        rule,
        switch (rule) {
          case NO_SUCH_MONTH -> "\"2026-13\" is no month. Write one like 2026-11.";
        });
  }

  @ParameterizedTest
  @EnumSource
  void ofARuleAboutTexts(TextRule rule) {
    try {
      switch (rule) {
        case TEXT_MISSING -> Wording.line("What you need", " ");
        case TEXT_TOO_LONG -> Wording.line("What you need", "a".repeat(301));
        case TEXT_NOT_PLAIN -> Wording.text("What was learned", "a\u0000");
      }
      throw new AssertionError(rule + " is not broken");
    } catch (RefusedException refused) {
      assertThat(refused.rule()).isEqualTo(rule);
      check(rule, refused.detail());
    }
  }

  private static void check(Rule rule, String detail) {
    Golden.check("problems/" + rule.id(), JSON.writeValueAsString(Problems.of(rule, detail)));
  }

  @Test
  void thereIsAFileForEveryRule() {
    List<String> rules =
        Stream.of(
                RotationRule.values(),
                DirectoryRule.values(),
                NoticeRule.values(),
                FeedRule.values(),
                SourceRule.values(),
                StatementRule.values(),
                TextRule.values())
            .flatMap(Arrays::stream)
            .map(rule -> ((Rule) rule).id())
            .toList();
    assertThat(Golden.in("problems")).containsExactlyInAnyOrderElementsOf(rules);
  }
}
