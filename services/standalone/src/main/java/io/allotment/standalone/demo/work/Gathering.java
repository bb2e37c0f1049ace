package io.allotment.standalone.demo.work;

import io.allotment.community.model.StoryId;
import io.allotment.community.model.ThemeId;
import io.allotment.standalone.demo.DemoCalendar;
import io.allotment.standalone.demo.work.CommunityAct.AddsStories;
import io.allotment.standalone.demo.work.CommunityAct.AdoptsTheme;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/**
 * What the community of practice does: it adopts two themes, and leaves two to be found that nobody
 * has named yet; and it holds a review.
 */
final class Gathering {

  private static final String STEWARD = "lena";

  private static final ThemeId CERTIFICATES = new ThemeId("demo-certificates");
  private static final ThemeId FLAKY = new ThemeId("demo-flaky-tests");

  private final DemoCalendar calendar;
  private final Collection<List<Story>> backlogs;

  private Gathering(DemoCalendar calendar, Collection<List<Story>> backlogs) {
    this.calendar = calendar;
    this.backlogs = backlogs;
  }

  /** What people do, in no order. */
  static List<CommunityAct> of(DemoCalendar calendar, Collection<List<Story>> backlogs) {
    return new Gathering(calendar, backlogs).acts();
  }

  private List<CommunityAct> acts() {
    Instant seen = Imports.on(calendar, -5).plus(Duration.ofHours(30));
    Instant after = Meeting.on(calendar).plus(Duration.ofHours(2));
    Instant more = calendar.monday(-2).plusDays(1).atTime(9, 30).toInstant(ZoneOffset.UTC);
    List<CommunityAct> acts = new ArrayList<>();
    acts.add(
        new AdoptsTheme(
            seen,
            CERTIFICATES,
            "Certificates that expire before anybody knows",
            stories("certificates", 42, 365),
            STEWARD));
    acts.addAll(Meeting.of(calendar, STEWARD, stories("certificates", 47, 49).getFirst()));
    acts.add(
        new AdoptsTheme(after, FLAKY, "Flaky tests on CI", stories("flaky", 42, 365), STEWARD));
    acts.add(new AddsStories(more, FLAKY, stories("flaky", 28, 41), STEWARD));
    return acts;
  }

  /** The stories of a theme that are open for so many days. */
  private List<StoryId> stories(String theme, int from, int to) {
    return backlogs.stream()
        .flatMap(List::stream)
        .filter(story -> story.theme().equals(theme))
        .filter(story -> days(story) >= from && days(story) <= to)
        .map(story -> new StoryId(story.id().value()))
        .toList();
  }

  private long days(Story story) {
    return Duration.between(story.created(), calendar.now()).toDays();
  }
}
