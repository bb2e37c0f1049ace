package io.allotment.stories.delivery;

import io.allotment.stories.connection.Connection;
import io.allotment.stories.intake.Item;
import io.allotment.stories.tracker.GitlabShape;
import io.allotment.stories.tracker.Json;
import io.allotment.stories.tracker.Read;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The event of issues of GitLab. Source: <a
 * href="https://docs.gitlab.com/user/project/integrations/webhook_events/#issue-events">its
 * description</a>. It says milestones and iterations by number only: an issue that has one is asked
 * for whole.
 */
final class GitlabHook implements Hook {

  private static final GitlabShape SHAPE = new GitlabShape();
  private static final Set<String> KINDS = Set.of("issue", "work_item");
  private static final List<String> TIMES = List.of("created_at", "updated_at", "closed_at");
  private static final Pattern OLD_TIME = Pattern.compile("(\\S{10}) (\\S{8}) UTC");

  @Override
  public String naming() {
    return "Idempotency-Key";
  }

  @Override
  public Said said(Connection connection, Delivered delivered, JsonNode payload) {
    if (!payload.isObject()) {
      return new Said.Unreadable("It has no issue. Have GitLab send it again.");
    }
    if (!KINDS.contains(Json.text(payload, "object_kind"))) {
      return new Said.Nothing(
          "Only events of issues are of use here. Choose them alone in GitLab.");
    }
    if (!(payload.path("object_attributes") instanceof ObjectNode attributes)) {
      return new Said.Unreadable("It has no issue. Have GitLab send it again.");
    }
    Read read = SHAPE.read(asListed(attributes, payload));
    boolean whole =
        !attributes.path("milestone_id").isNumber() && !attributes.path("iteration_id").isNumber();
    return !whole
            && connection.own(read) instanceof Read.Of(Item item)
            && connection.projects().containsKey(item.project())
        ? new Said.AskFor("The issue is read from GitLab with its milestone.")
        : new Said.OfItem(read);
  }

  /** The same as the list of issues gives it. */
  private static ObjectNode asListed(ObjectNode attributes, JsonNode payload) {
    ObjectNode issue = attributes.deepCopy();
    issue.put("web_url", Json.text(attributes, "url"));
    issue.put("issue_type", Json.text(attributes, "type").toLowerCase(Locale.ROOT));
    issue.put("severity", Json.text(attributes, "severity").toUpperCase(Locale.ROOT));
    if (payload.path("labels").isArray()) {
      issue.set("labels", payload.path("labels"));
    }
    issue.putObject("time_stats").put("time_estimate", attributes.path("time_estimate").asLong(0));
    for (String time : TIMES) {
      String said = Json.text(attributes, time);
      issue.put(time, OLD_TIME.matcher(said).replaceAll("$1T$2Z"));
    }
    return issue;
  }
}
