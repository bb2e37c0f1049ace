package io.allotment.runtime.notice;

import io.allotment.runtime.command.RefusedException;
import io.allotment.runtime.notice.Channel.Field;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Whether what somebody fills in makes a connection. */
final class Correctness {

  private static final int LONGEST_NAME = 60;
  private static final int LONGEST_SETTING = 2_000;

  private Correctness() {}

  /**
   * The connection as it is kept: with the secrets it had where they are left out.
   *
   * @throws RefusedException with what to correct
   */
  static Connection whole(Connection asked, @Nullable Connection known, Channel channel) {
    String name = asked.name().strip();
    if (name.isEmpty() || name.length() > LONGEST_NAME) {
      throw bad("A connection has a name of 1 to 60 characters. Give it one.");
    }
    Map<String, String> settings = new LinkedHashMap<>();
    for (Field field : channel.fields()) {
      String said = asked.setting(field.id()).strip();
      String kept =
          known != null && field.secret() && said.isEmpty() ? known.setting(field.id()) : said;
      if (kept.length() > LONGEST_SETTING) {
        throw bad(field.title() + ": this is too long.");
      }
      settings.put(field.id(), kept);
    }
    Map<String, String> flaws = channel.flaws(settings);
    if (!flaws.isEmpty()) {
      Field first =
          channel.fields().stream()
              .filter(field -> flaws.containsKey(field.id()))
              .findFirst()
              .orElseThrow();
      throw bad(first.title() + ": " + flaws.get(first.id()));
    }
    return new Connection(asked.owner(), asked.id(), channel.id(), name, settings, asked.kinds());
  }

  static RefusedException bad(String sentence) {
    return new RefusedException(NoticeRule.BAD_CONNECTION, sentence);
  }
}
