package io.allotment.capacity.http;

import io.allotment.proto.stories.v1.ClassConfirmed;
import io.allotment.proto.stories.v1.Progress;
import io.allotment.proto.stories.v1.State;
import io.allotment.proto.stories.v1.StoryChanged;
import io.allotment.proto.stories.v1.StoryClass;
import io.allotment.runtime.http.Api;
import io.allotment.runtime.http.Wait;

/**
 * A squad of two for the two weeks from 2027-03-01: 15 days, of which 4.5 are for improvement and
 * none for the garden; and its planner.
 */
record Planned(RunningCapacity capacity, String squad, Api planner) {

  static Planned squad(RunningCapacity capacity, String squad) {
    Planned planned = new Planned(capacity, squad, capacity.squadOfTwo(squad, "UTC"));
    planned
        .planner
        .put(planned.path(""), "{\"first\":\"2027-03-01\",\"last\":\"2027-03-14\"}")
        .mustBe(200);
    return planned;
  }

  String path(String rest) {
    return "/api/squads/%s/iterations/i-1%s".formatted(squad, rest);
  }

  /** Tells of an upgrade, which draws on improvement, and holds so much for it. */
  void upgrade(String story, long milliDays) {
    capacity
        .stories()
        .tell(
            StoryChanged.newBuilder()
                .setSquad(squad)
                .setStory(story)
                .setProgress(Progress.newBuilder().setState(State.STATE_OPEN))
                .build(),
            ClassConfirmed.newBuilder()
                .setSquad(squad)
                .setStory(story)
                .setClass_(StoryClass.STORY_CLASS_OPERATIONAL)
                .setKind("upgrade")
                .build());
    Wait.until(
        () ->
            planner
                    .post(
                        path("/reservations"),
                        "{\"story\":\"%s\",\"account\":\"improvement\",\"amount\":%s}"
                            .formatted(story, amount(milliDays)))
                    .status()
                == 200);
  }

  /** Declares a raid of improvement. */
  void raid(long milliDays, String sentence) {
    planner
        .post(
            path("/raids"),
            "{\"from\":\"improvement\",\"amount\":%s,\"reason\":\"deadline\",\"sentence\":\"%s\"}"
                .formatted(amount(milliDays), sentence))
        .mustBe(201);
  }

  void close() {
    planner.post(path("/close"), "{}").mustBe(200);
  }

  private static String amount(long milliDays) {
    return "{\"value\":%d,\"unit\":\"milli-days\"}".formatted(milliDays);
  }
}
