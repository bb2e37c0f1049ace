package io.allotment.stories.view.story;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.lte;
import static com.mongodb.client.model.Sorts.ascending;
import static com.mongodb.client.model.Sorts.descending;

import io.allotment.runtime.view.Views;
import io.allotment.stories.model.SquadId;
import java.util.Collections;
import java.util.List;
import org.bson.conversions.Bson;
import org.springframework.stereotype.Component;

/**
 * Tells how it stands with stories in the order in which something happened to them last, so that
 * who has read up to a position reads on behind it and misses nothing.
 */
@Component
public class Stands {

  private final Views views;

  Stands(Views views) {
    this.views = views;
  }

  /** The position up to which everything that happened is in the view. */
  public long reached() {
    return views.position(StoryProjection.NAME);
  }

  /** Stories that something happened to behind one position and up to another, in order. */
  public List<Stand> between(long after, long until, int most) {
    return found(and(gt("position", after), lte("position", until)), most);
  }

  /**
   * The stories whose class people confirmed last, in the order in which they said so; of what was
   * said at the same instant, in the order of the stories' ids.
   */
  public List<Stand> confirmed(int most) {
    List<Stand> latest =
        views.read(
            StoryProjection.NAME,
            generation ->
                new StoryDocuments(generation)
                    .stands(
                        eq("status", Status.CONFIRMED.name()), descending("word.at", "_id"), most));
    Collections.reverse(latest);
    return latest;
  }

  /** Stories of a squad that nobody said anything of, like {@link #between}. */
  public List<Stand> unsaid(SquadId squad, long after, long until, int most) {
    return found(and(nothingSaid(squad), gt("position", after), lte("position", until)), most);
  }

  /** How many these are. */
  public long unsaid(SquadId squad, long after, long until) {
    return views.read(
        StoryProjection.NAME,
        generation ->
            new StoryDocuments(generation)
                .count(and(nothingSaid(squad), gt("position", after), lte("position", until))));
  }

  private static Bson nothingSaid(SquadId squad) {
    return and(
        eq("squad", squad.value()),
        in("status", Status.SUGGESTED.name(), Status.UNCLASSIFIED.name()));
  }

  private List<Stand> found(Bson filter, int most) {
    return views.read(
        StoryProjection.NAME,
        generation -> new StoryDocuments(generation).stands(filter, ascending("position"), most));
  }
}
