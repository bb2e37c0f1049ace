package io.allotment.stories.http;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import tools.jackson.databind.json.JsonMapper;

/** Issues that are told of a service as an admin imports them. */
final class Importing {

  private static final JsonMapper JSON = JsonMapper.builder().build();

  private final Api admin;
  private final List<String> issues = new ArrayList<>();
  private final List<String> squads = new ArrayList<>();

  Importing(RunningStories stories) {
    this(stories.as("ada", "admin"));
  }

  Importing(Api admin) {
    this.admin = admin;
  }

  /** And an issue with this number of a squad. */
  Importing told(String squad, int number, String title) {
    squads.add(squad);
    issues.add(
        "{\"url\": \"https://github.com/acme/%s/issues/%d\", \"title\": %s}"
            .formatted(squad, number, JSON.writeValueAsString(title)));
    return this;
  }

  /** Tells them, and waits until all are there. */
  void imported() {
    String file = issues.stream().collect(Collectors.joining(",", "[", "]"));
    String id =
        admin
            .send("POST", "/api/stories/imports?tracker=github", "application/json", file)
            .mustBe(201)
            .json()
            .path("id")
            .asString();
    String path = "/api/stories/imports/" + id;
    String mapping =
        squads.stream()
            .distinct()
            .map(squad -> "\"acme/%s\": \"%s\"".formatted(squad, squad))
            .collect(Collectors.joining(","));
    admin.put(path + "/start", "{\"squads\": {%s}}".formatted(mapping)).mustBe(202);
    Wait.until(() -> admin.get(path).json().path("state").asString().equals("done"));
  }
}
