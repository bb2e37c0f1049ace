package io.allotment.runtime.notice.channel;

import io.allotment.runtime.notice.Answer;
import io.allotment.runtime.notice.Channel;
import io.allotment.runtime.notice.Connection;
import io.allotment.runtime.notice.Http;
import io.allotment.runtime.notice.Http.Ask;
import io.allotment.runtime.notice.Message;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;

/**
 * Posts to a Slack channel by an incoming webhook: text only, no names are turned into mentions.
 */
public final class SlackChannel implements Channel {

  private static final String URL = "url";
  private static final JsonMapper JSON = JsonMapper.builder().build();

  private final Http http;

  public SlackChannel(Http http) {
    this.http = http;
  }

  @Override
  public String id() {
    return "slack";
  }

  @Override
  public String title() {
    return "Slack channel";
  }

  @Override
  public List<Field> fields() {
    return List.of(
        new Field(
            URL,
            "Incoming webhook",
            "https://hooks.slack.com/services/…, made in Slack for the channel to post to",
            true,
            true));
  }

  @Override
  public Takes takes() {
    return Takes.MESSAGES;
  }

  @Override
  public Map<String, String> flaws(Map<String, String> settings) {
    return http.flaw(settings.getOrDefault(URL, ""))
        .map(flaw -> Map.of(URL, flaw))
        .orElse(Map.of());
  }

  @Override
  public Answer say(Connection to, Message message) {
    String body = JSON.writeValueAsString(Map.of("text", text(message)));
    try {
      return http.ask(
              new Ask(
                  "POST",
                  Http.uri(to.setting(URL)),
                  Map.of("Content-Type", "application/json"),
                  body))
          .answer();
    } catch (IOException unreachable) {
      return Problems.of(unreachable);
    }
  }

  private static String text(Message message) {
    String link = message.link();
    return "*%s*\n%s%s"
        .formatted(
            escaped(message.title()),
            escaped(String.join("\n", message.lines())),
            link == null ? "" : "\n<" + escaped(link) + ">");
  }

  private static String escaped(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
  }
}
