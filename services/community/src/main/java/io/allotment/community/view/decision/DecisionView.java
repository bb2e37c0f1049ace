package io.allotment.community.view.decision;

import io.allotment.community.view.Amount;
import io.allotment.community.view.people.Person;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a review decided, and what came of it.
 *
 * @param item the key of the item of the agenda it is about; null where it is about the part
 * @param text null where it was erased
 * @param late by how many days it should have been done; 0 where there is time
 * @param effect what it changes by itself; null for nothing
 * @param state open, done or dropped
 * @param story what does it; null for none
 * @param newIssue where one makes a story of it in the squad's tracker; null where that is not
 *     known
 * @param edited null where it was written once
 */
public record DecisionView(
    String decision,
    String review,
    String part,
    @Nullable String item,
    @Nullable String text,
    String textId,
    SquadView squad,
    LocalDate due,
    long late,
    @Nullable EffectView effect,
    String state,
    @Nullable StoryView story,
    @Nullable String newIssue,
    List<FollowUpView> followUps,
    Person by,
    Instant at,
    @Nullable Edited edited,
    int revision) {

  /** A squad and its name, or its id where it has none. */
  public record SquadView(String squad, String name) {}

  /**
   * What a decision changes by itself.
   *
   * @param kind floor, with percent and from; or forgiveness, with squad and amount
   * @param state pending, taken or refused
   * @param rule by which capacity refused it, and {@code sentence} why; null where it did not
   * @param at when it was taken or refused; null where it is not yet known
   */
  public record EffectView(
      String kind,
      @Nullable Integer percent,
      @Nullable LocalDate from,
      @Nullable SquadView squad,
      @Nullable Amount amount,
      String state,
      @Nullable String rule,
      @Nullable String sentence,
      @Nullable Instant at) {}

  /**
   * A story that does it.
   *
   * @param state open, started, done, dropped, or unknown where nothing is known of it
   */
  public record StoryView(
      String story, @Nullable String title, @Nullable String link, String state) {}

  /**
   * What a review said came of it.
   *
   * @param outcome done, carried or dropped
   * @param due the new day; null unless it was carried on
   * @param text null where nothing was said, or it was erased
   */
  public record FollowUpView(
      String review,
      String outcome,
      @Nullable LocalDate due,
      @Nullable String text,
      @Nullable String textId,
      Person by,
      Instant at) {}

  /** Who wrote it anew, and when. */
  public record Edited(Person by, Instant at) {}
}
