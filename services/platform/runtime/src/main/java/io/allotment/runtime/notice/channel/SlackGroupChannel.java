package io.allotment.runtime.notice.channel;

import io.allotment.runtime.notice.Answer;
import io.allotment.runtime.notice.Channel;
import io.allotment.runtime.notice.Connection;
import io.allotment.runtime.notice.Http;
import io.allotment.runtime.notice.Http.Ask;
import io.allotment.runtime.notice.Http.Reply;
import io.allotment.runtime.notice.Watch;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Keeps a Slack user group to the one person on watch, so that its handle reaches them. Slack knows
 * no empty group: where nobody is on watch it stays as it is.
 */
public final class SlackGroupChannel implements Channel {

  private static final String TOKEN = "token";
  private static final String GROUP = "group";
  private static final Set<String> PASSING =
      Set.of("ratelimited", "internal_error", "fatal_error", "service_unavailable");
  private static final JsonMapper JSON = JsonMapper.builder().build();

  private final Http http;
  private final String api;

  /**
   * @param api where Slack answers, such as https://slack.com/api
   */
  public SlackGroupChannel(Http http, String api) {
    this.http = http;
    this.api = api;
  }

  @Override
  public String id() {
    return "slack-group";
  }

  @Override
  public String title() {
    return "Slack user group";
  }

  @Override
  public List<Field> fields() {
    return List.of(
        new Field(
            TOKEN,
            "Token",
            "A bot token with usergroups:read, usergroups:write and users:read.email",
            true,
            true),
        new Field(GROUP, "Group", "The id of the user group, such as S0604QSJC", false, true));
  }

  @Override
  public Takes takes() {
    return Takes.WATCHES;
  }

  @Override
  public Map<String, String> flaws(Map<String, String> settings) {
    Map<String, String> flaws = new LinkedHashMap<>();
    if (!settings.getOrDefault(TOKEN, "").matches("xox[a-z]-\\S{8,}")) {
      flaws.put(TOKEN, "A token of Slack begins with xoxb-. Copy all of it.");
    }
    if (!settings.getOrDefault(GROUP, "").matches("S[A-Z0-9]{2,}")) {
      flaws.put(GROUP, "The id of a group begins with S, such as S0604QSJC. Copy it from Slack.");
    }
    return flaws;
  }

  @Override
  public String gist(Watch watch) {
    return watch.now().map(stretch -> String.valueOf(stretch.address())).orElse("");
  }

  @Override
  public Answer check(Connection to) {
    try {
      return call(Ask.get(
              URI.create(api + "/usergroups.users.list?usergroup=" + group(to)), as(to)))
          .answer();
    } catch (IOException unreachable) {
      return Problems.of(unreachable);
    }
  }

  @Override
  public Answer show(Connection to, Watch watch, Memory memory) {
    Watch.Stretch now = watch.now().orElse(null);
    if (now == null) {
      return new Answer.Delivered();
    }
    String address = now.address();
    if (address == null) {
      return new Answer.Refused(now.name() + " has no e-mail address here. Give them one.");
    }
    try {
      Said user =
          call(Ask.get(URI.create(api + "/users.lookupByEmail?email=" + encoded(address)), as(to)));
      if (user.error() != null) {
        return user.answer();
      }
      String body =
          JSON.writeValueAsString(
              Map.of(
                  "usergroup", to.setting(GROUP), "users", user.json().at("/user/id").asString()));
      return call(new Ask("POST", URI.create(api + "/usergroups.users.update"), as(to), body))
          .answer();
    } catch (IOException unreachable) {
      return Problems.of(unreachable);
    }
  }

  private Said call(Ask ask) throws IOException {
    Reply reply = http.ask(ask);
    if (!reply.isFine()) {
      return new Said(JSON.createObjectNode(), "status " + reply.status(), reply.answer());
    }
    try {
      JsonNode json = JSON.readTree(reply.body());
      if (json.path("ok").asBoolean(false)) {
        return new Said(json, null, new Answer.Delivered());
      }
      String error = json.path("error").asString("no reason");
      String problem = "Slack refuses it: %s.".formatted(error.replaceAll("[^a-z_ ]", ""));
      return new Said(
          json,
          error,
          PASSING.contains(error)
              ? new Answer.Later(problem, null)
              : new Answer.Refused(problem + " Look at the token, its scopes and the group."));
    } catch (JacksonException unreadable) {
      throw new IOException("Slack did not answer with JSON.", unreadable);
    }
  }

  private record Said(JsonNode json, @Nullable String error, Answer answer) {}

  private static Map<String, String> as(Connection to) {
    return Map.of(
        "Authorization",
        "Bearer " + to.setting(TOKEN),
        "Content-Type",
        "application/json; charset=utf-8");
  }

  private static String group(Connection to) {
    return encoded(to.setting(GROUP));
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
