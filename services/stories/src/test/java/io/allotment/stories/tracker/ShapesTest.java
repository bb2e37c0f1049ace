package io.allotment.stories.tracker;

import static org.assertj.core.api.Assertions.assertThat;

import io.allotment.stories.intake.Item;
import io.allotment.stories.model.Iteration;
import io.allotment.stories.model.Iteration.Form;
import io.allotment.stories.model.Progress.State;
import io.allotment.stories.model.Size;
import io.allotment.stories.model.Size.Unit;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;

/** Items in the shapes in which trackers give them, as far as they are there. */
class ShapesTest {

  private static final JsonMapper JSON = JsonMapper.builder().build();

  private static Item read(Shape shape, String json) {
    assertThat(shape.read(JSON.readTree(json))).isInstanceOf(Read.Of.class);
    return ((Read.Of) shape.read(JSON.readTree(json))).item();
  }

  @Test
  void anIssueOfGithubThatWasNotPlannedIsDropped() {
    Item item =
        read(
            new GithubShape(),
            """
            {"html_url": "https://github.com/Acme/Shop/issues/12", "title": " Two\\nlines ",
             "body": null, "state": "closed", "state_reason": "not_planned",
             "labels": ["ops", {"name": "bug"}], "user": {"login": "renovate[bot]", "type": "Bot"},
             "milestone": {"title": "Autumn", "due_on": "2026-12-01T00:00:00Z"},
             "closed_at": "2026-11-02T10:00:00Z", "updated_at": "2026-11-03T10:00:00Z"}
            """);
    assertThat(item.source().key()).isEqualTo("github.com/acme/shop#12");
    assertThat(item.source().name()).isEqualTo("Shop#12");
    assertThat(item.project()).isEqualTo("Acme/Shop");
    assertThat(item.title()).isEqualTo("Two lines");
    assertThat(item.labels()).containsExactly("ops", "bug");
    assertThat(item.bot()).isEqualTo("renovate[bot]");
    assertThat(item.progress().state()).isEqualTo(State.DROPPED);
    assertThat(item.progress().word()).isEqualTo("not planned");
    assertThat(item.asOf()).isEqualTo(Instant.parse("2026-11-03T10:00:00Z"));
    assertThat(item.iteration())
        .isEqualTo(new Iteration(Form.MILESTONE, "Autumn", null, LocalDate.parse("2026-12-01")));
  }

  @Test
  void anIssueOfGitlabHasItsWeightAndItsIteration() {
    Item item =
        read(
            new GitlabShape(),
            """
            {"web_url": "https://gitlab.example.org/acme/web/shop/-/issues/3", "iid": 3,
             "title": "Slow query", "description": "two seconds", "state": "opened",
             "labels": ["database"], "weight": 5, "due_date": "2026-11-30",
             "iteration": {"title": null, "start_date": "2026-11-09", "due_date": "2026-11-22"},
             "created_at": "2026-11-01T10:00:00.000+01:00"}
            """);
    assertThat(item.source().key()).isEqualTo("gitlab.example.org/acme/web/shop#3");
    assertThat(item.project()).isEqualTo("acme/web/shop");
    assertThat(item.size()).isEqualTo(new Size(5_000, Unit.POINTS));
    assertThat(item.progress().created()).isEqualTo(Instant.parse("2026-11-01T09:00:00Z"));
    assertThat(item.progress().due()).isEqualTo(LocalDate.parse("2026-11-30"));
    assertThat(item.iteration().name()).isEqualTo("2026-11-09 to 2026-11-22");
    assertThat(item.asOf()).isNull();
  }

  @Test
  void anIssueThatGitlabMovedIsGoneFromWhereItWas() {
    assertThat(
            new GitlabShape()
                .read(
                    JSON.readTree(
                        """
                        {"web_url": "https://gitlab.example.org/acme/shop/-/issues/3",
                         "moved_to_id": 77, "updated_at": "2026-11-01T10:00:00Z"}
                        """)))
        .isInstanceOfSatisfying(
            Read.Gone.class, gone -> assertThat(gone.project()).isEqualTo("acme/shop"));
  }

  @Test
  void anIssueOfJiraKeepsItsIdWhateverItsKey() {
    Item item =
        read(
            new JiraShape(),
            """
            {"id": "10042", "key": "SHOP-12", "self": "https://acme.atlassian.net/rest/api/3/issue/10042",
             "fields": {"summary": "Basket is lost", "project": {"key": "SHOP"},
              "description": {"type": "doc", "content": [
                {"type": "paragraph", "content": [{"type": "text", "text": "After"},
                                                  {"type": "text", "text": " sign-in."}]},
                {"type": "paragraph", "content": [{"type": "text", "text": "Always."}]}]},
              "labels": ["basket"], "issuetype": {"name": "Bug"}, "priority": {"name": "High"},
              "status": {"name": "In Review", "statusCategory": {"key": "indeterminate"}},
              "customfield_10016": 2.5,
              "customfield_10020": [{"name": "Sprint 6"}, {"name": "Sprint 7",
                "startDate": "2026-11-09T08:00:00.000Z", "endDate": "2026-11-20T08:00:00.000Z"}],
              "created": "2026-11-01T10:00:00.000+0100", "updated": "2026-11-02T10:00:00.000+0100"}}
            """);
    assertThat(item.source().key()).isEqualTo("acme.atlassian.net/10042");
    assertThat(item.source().link()).isEqualTo("https://acme.atlassian.net/browse/SHOP-12");
    assertThat(item.description()).isEqualTo("After sign-in.\nAlways.");
    assertThat(item.type()).isEqualTo("Bug");
    assertThat(item.priority()).isEqualTo("High");
    assertThat(item.size()).isEqualTo(new Size(2_500, Unit.POINTS));
    assertThat(item.progress().state()).isEqualTo(State.STARTED);
    assertThat(item.asOf()).isEqualTo(Instant.parse("2026-11-02T09:00:00Z"));
    assertThat(item.iteration().name()).isEqualTo("Sprint 7");
    assertThat(item.iteration().end()).isEqualTo(LocalDate.parse("2026-11-20"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"{}", "[]", "null", "7", "\"text\"", "{\"fields\": 7, \"key\": []}"})
  void whateverIsMissingIsSaid(String json) {
    for (Shape shape : List.of(new GithubShape(), new GitlabShape(), new JiraShape())) {
      assertThat(shape.read(JSON.readTree(json))).isInstanceOf(Read.Unreadable.class);
    }
  }
}
