package io.allotment.capacity.http;

import io.allotment.proto.stories.v1.ClassConfirmed;
import io.allotment.proto.stories.v1.Iteration;
import io.allotment.proto.stories.v1.Progress;
import io.allotment.proto.stories.v1.Size;
import io.allotment.proto.stories.v1.Source;
import io.allotment.proto.stories.v1.State;
import io.allotment.proto.stories.v1.StoryChanged;
import io.allotment.proto.stories.v1.StoryClass;
import io.allotment.proto.stories.v1.Unit;
import io.allotment.runtime.http.Api;
import io.allotment.runtime.http.Api.Answer;
import io.allotment.runtime.http.Wait;
import tools.jackson.databind.JsonNode;

/** A squad of two, what its tracker tells of its stories, and its planner. */
record Tracked(RunningCapacity capacity, String squad, Api planner) {

  /** Who have 7.5 days a week, of which 2.25 are for improvement. */
  static Tracked in(RunningCapacity capacity, String squad) {
    return new Tracked(capacity, squad, capacity.squadOfTwo(squad, "Europe/Berlin"));
  }

  String path(String rest) {
    return "/api/squads/" + squad + rest;
  }

  Answer get(String rest) {
    return planner.get(path(rest));
  }

  Answer put(String rest, String json) {
    return planner.put(path(rest), json);
  }

  Answer post(String rest, String json) {
    return planner.post(path(rest), json);
  }

  /** A story as its tracker tells of it, of this squad and in no sprint. */
  StoryChanged.Builder story(String story, State state) {
    return StoryChanged.newBuilder()
        .setSquad(squad)
        .setStory(story)
        .setSource(Source.newBuilder().setTracker("jira").setName(story.toUpperCase()))
        .setProgress(Progress.newBuilder().setState(state));
  }

  /** In two weeks of March. */
  static Iteration sprint(String name) {
    return sprint(name, "2027-03-01", "2027-03-14");
  }

  static Iteration sprint(String name, String first, String last) {
    return Iteration.newBuilder().setName(name).setStart(first).setEnd(last).build();
  }

  static Size size(long thousandths, Unit unit) {
    return Size.newBuilder().setThousandths(thousandths).setUnit(unit).build();
  }

  void tell(StoryChanged.Builder story) {
    capacity.stories().tell(story.build());
  }

  void classed(String story, StoryClass is, String kind) {
    capacity
        .stories()
        .tell(
            ClassConfirmed.newBuilder()
                .setSquad(squad)
                .setStory(story)
                .setClass_(is)
                .setKind(kind)
                .build());
  }

  /** The sprint of that name, when so many stories were heard to be in it. */
  String awaitSprint(String name, int stories) {
    Wait.until(() -> stories(name) == stories);
    return sprintNamed(name).path("sprint").asString();
  }

  private int stories(String name) {
    return sprintNamed(name).path("stories").asInt(0);
  }

  JsonNode sprintNamed(String name) {
    JsonNode all = get("/sprints").mustBe(200).json();
    for (JsonNode one : all) {
      if (one.path("name").asString().equals(name)) {
        return one;
      }
    }
    return all.path("nothing");
  }

  /** What is proposed for a story. */
  static JsonNode item(JsonNode proposal, String story) {
    for (JsonNode one : proposal.path("reservations")) {
      if (one.path("story").asString().equals(story)) {
        return one;
      }
    }
    throw new AssertionError(story + " is missing in " + proposal);
  }

  static String reservation(String story, long milliDays) {
    return "{\"story\":\"%s\",\"amount\":{\"value\":%d,\"unit\":\"milli-days\"}}"
        .formatted(story, milliDays);
  }

  static String batch(String... reservations) {
    return "{\"reservations\":[%s]}".formatted(String.join(",", reservations));
  }
}
