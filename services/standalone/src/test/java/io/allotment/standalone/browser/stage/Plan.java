package io.allotment.standalone.browser.stage;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.NoSuchElementException;
import tools.jackson.databind.JsonNode;

/** A squad's turns for a year, as the API tells them. */
public record Plan(List<Turn> turns) {

  /**
   * One of them, as it stands.
   *
   * @param member who holds it; empty in a gap
   * @param whole whether nobody else serves a part of it
   */
  public record Turn(
      String week,
      LocalDate firstDay,
      LocalDate lastDay,
      String tier,
      String member,
      String name,
      boolean whole) {}

  public static Plan of(Api api, String squad) {
    JsonNode plan = api.get("/api/squads/%s/plan?weeks=54".formatted(squad));
    return new Plan(plan.path("turns").valueStream().map(Plan::turn).toList());
  }

  private static Turn turn(JsonNode turn) {
    JsonNode gardener = turn.path("gardener");
    return new Turn(
        turn.path("week").asString(),
        day(turn.path("start")),
        day(turn.path("end")).minusDays(1),
        turn.path("tier").asString(),
        gardener.path("member").asString(""),
        gardener.path("name").asString(""),
        turn.path("pieces").size() == 1);
  }

  private static LocalDate day(JsonNode instant) {
    return OffsetDateTime.parse(instant.asString()).toLocalDate();
  }

  /** The first turn of a tier. */
  public Turn first(String tier) {
    return of(tier).getFirst();
  }

  public List<Turn> of(String tier) {
    return turns.stream().filter(turn -> turn.tier().equals(tier)).toList();
  }

  /** Those turns only that nobody may move without being asked. */
  public List<Turn> promised() {
    return turns.stream().filter(turn -> !turn.tier().equals("forecast")).toList();
  }

  public Turn turn(String week) {
    return turns.stream()
        .filter(turn -> turn.week().equals(week))
        .findFirst()
        .orElseThrow(() -> new NoSuchElementException(week));
  }

  /** Who of this plan has that name. */
  public String memberNamed(String name) {
    return turns.stream()
        .filter(turn -> turn.name().equals(name))
        .findFirst()
        .orElseThrow(() -> new NoSuchElementException(name))
        .member();
  }
}
