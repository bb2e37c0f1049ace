package io.allotment.runtime.notice.channel;

import io.allotment.runtime.notice.Answer;
import io.allotment.runtime.notice.Channel;
import io.allotment.runtime.notice.Connection;
import io.allotment.runtime.notice.Http;
import io.allotment.runtime.notice.Watch;
import io.allotment.runtime.notice.Watch.Stretch;
import io.allotment.runtime.notice.channel.PagerDuty.Shift;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Keeps the overrides of a PagerDuty schedule in step with who is on watch: what is not there is
 * created, and what was created here and is no longer so is deleted. Overrides that people made
 * there stay. One that says the same already is taken for ours, so that a failure between creating
 * and remembering leaves none behind.
 */
public final class PagerDutyChannel implements Channel {

  static final String KEY = "key";
  static final String SCHEDULE = "schedule";
  static final String ADDRESS = "address";

  private final Http http;
  private final String api;

  /**
   * @param api where PagerDuty answers unless a connection says otherwise
   */
  public PagerDutyChannel(Http http, String api) {
    this.http = http;
    this.api = api;
  }

  @Override
  public String id() {
    return "pagerduty";
  }

  @Override
  public String title() {
    return "PagerDuty schedule";
  }

  @Override
  public List<Field> fields() {
    return List.of(
        new Field(KEY, "API key", "A REST API key that may write schedules", true, true),
        new Field(SCHEDULE, "Schedule", "The id of the schedule, such as PI7DH85", false, true),
        new Field(
            ADDRESS,
            "Region",
            "Left empty for the US; https://api.eu.pagerduty.com for the EU",
            false,
            false));
  }

  @Override
  public Takes takes() {
    return Takes.WATCHES;
  }

  @Override
  public Map<String, String> flaws(Map<String, String> settings) {
    Map<String, String> flaws = new LinkedHashMap<>();
    if (settings.getOrDefault(KEY, "").length() < 8) {
      flaws.put(KEY, "An API key of PagerDuty has some 20 characters. Copy all of it.");
    }
    if (!settings.getOrDefault(SCHEDULE, "").matches("[A-Z0-9]{4,}")) {
      flaws.put(SCHEDULE, "The id of a schedule is at the end of its address: PI7DH85. Copy it.");
    }
    String address = settings.getOrDefault(ADDRESS, "");
    if (!address.isEmpty()) {
      http.flaw(address).ifPresent(flaw -> flaws.put(ADDRESS, flaw));
    }
    return flaws;
  }

  @Override
  public String gist(Watch watch) {
    return watch.stretches().stream()
        .map(stretch -> stretch.start() + " " + stretch.end() + " " + stretch.address())
        .collect(Collectors.joining("\n"));
  }

  @Override
  public Answer check(Connection to) {
    try {
      return at(to).look();
    } catch (IOException unreachable) {
      return Problems.of(unreachable);
    }
  }

  @Override
  public Answer show(Connection to, Watch watch, Memory memory) {
    try {
      return step(at(to), watch, memory);
    } catch (PagerDuty.RefusedException refused) {
      return refused.answer();
    } catch (IOException unreachable) {
      return Problems.of(unreachable);
    }
  }

  private PagerDuty at(Connection to) {
    String address = to.setting(ADDRESS);
    return new PagerDuty(
        http, address.isEmpty() ? api : address, to.setting(KEY), to.setting(SCHEDULE));
  }

  private static Answer step(PagerDuty there, Watch watch, Memory memory) throws IOException {
    List<Shift> wanted = new ArrayList<>();
    Set<String> unknown = new LinkedHashSet<>();
    Map<String, @Nullable String> users = new LinkedHashMap<>();
    for (Stretch stretch : watch.stretches()) {
      String user = user(there, users, stretch.address());
      if (user == null) {
        unknown.add(stretch.name());
      } else {
        wanted.add(new Shift("", later(stretch.start(), watch.at()), stretch.end(), user));
      }
    }
    List<Shift> present = there.overrides(watch.at(), watch.until());
    List<Shift> missing = new ArrayList<>(wanted);
    for (Shift one : present) {
      if (missing.removeIf(want -> one.says(want, watch.at()))) {
        memory.add(one.id());
      } else if (memory.all().contains(one.id())) {
        there.delete(one.id());
        memory.remove(one.id());
      }
    }
    for (Shift one : missing) {
      memory.add(there.create(one));
    }
    return unknown.isEmpty()
        ? new Answer.Delivered()
        : new Answer.Refused(
            "PagerDuty does not know %s by their e-mail address. Add them there, or correct it."
                .formatted(String.join(", ", unknown)));
  }

  private static @Nullable String user(
      PagerDuty there, Map<String, @Nullable String> known, @Nullable String address)
      throws IOException {
    if (address == null) {
      return null;
    }
    if (!known.containsKey(address)) {
      known.put(address, there.user(address));
    }
    return known.get(address);
  }

  private static Instant later(Instant one, Instant other) {
    return one.isBefore(other) ? other : one;
  }
}
