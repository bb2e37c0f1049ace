package io.allotment.stories.connection;

import io.allotment.stories.takeitems.Count;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * How far one reading of a connection has come.
 *
 * @param at when it began
 * @param places one for each project
 * @param failures how often in a row it could not go on
 */
public record Progress(Instant at, Count count, List<Place> places, int failures) {

  public Progress {
    places = List.copyOf(places);
  }

  /** A reading of these projects from where an earlier one has come to. */
  static Progress begun(Instant at, Collection<String> projects, List<Place> before) {
    return new Progress(
        at, Count.NOTHING, projects.stream().map(one -> place(one, before).again()).toList(), 0);
  }

  /** The same for these projects. */
  Progress of(Collection<String> projects) {
    return new Progress(
        at, count, projects.stream().map(one -> place(one, places)).toList(), failures);
  }

  private static Place place(String project, List<Place> places) {
    return places.stream()
        .filter(place -> place.project().equals(project))
        .findFirst()
        .orElseGet(() -> Place.of(project));
  }

  public boolean isDone() {
    return current().isEmpty();
  }

  /** The project that is read now. */
  public Optional<Place> current() {
    return places.stream().filter(place -> !place.read()).findFirst();
  }

  /** What kept projects from being read to their end. */
  public Optional<String> problem() {
    return places.stream().map(Place::problem).filter(Objects::nonNull).findFirst();
  }

  /** With more taken, and the place of this project. */
  public Progress with(Count more, Place place) {
    List<Place> moved = new ArrayList<>(places);
    moved.replaceAll(one -> one.project().equals(place.project()) ? place : one);
    return new Progress(at, count.and(more), moved, 0);
  }

  /** After one failure more. */
  public Progress failed() {
    return new Progress(at, count, places, failures + 1);
  }
}
