package io.allotment.rotation.view.plan;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.allotment.rotation.directory.Person;
import io.allotment.rotation.model.DutyWeek;
import io.allotment.rotation.model.MemberId;
import io.allotment.rotation.model.SquadId;
import io.allotment.rotation.view.Figure;
import io.allotment.rotation.view.holidays.HolidaysView.HolidayView;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A turn with its reasons, as it is shown. Times are on the squad's wall clock.
 *
 * @param value what the turn counts for in the ledger
 * @param holidays its public holidays, by which it may count for more
 * @param gardener who serves most of it; null in a gap
 * @param why null where people decided, or nobody serves
 */
public record TurnView(
    DutyWeek week,
    int weeks,
    OffsetDateTime start,
    OffsetDateTime end,
    Certainty tier,
    Figure value,
    List<HolidayView> holidays,
    @Nullable Person gardener,
    @Nullable Person mentor,
    List<Person> shadows,
    List<PieceView> pieces,
    @Nullable CoverView needsCover,
    @Nullable GapView gap,
    @Nullable WhyView why) {

  /** How firm a turn is. */
  public enum Certainty {
    @JsonProperty("served")
    SERVED,
    @JsonProperty("frozen")
    FROZEN,
    @JsonProperty("published")
    PUBLISHED,
    @JsonProperty("forecast")
    FORECAST
  }

  /** Who serves a part of a turn. */
  public record PieceView(MemberId member, String name, OffsetDateTime start, OffsetDateTime end) {}

  /** What is needed where a holder can no longer serve, and the ways out. */
  public record CoverView(String reason, List<OptionView> options) {}

  /**
   * A way out: who, what changes, and their balance before and after.
   *
   * @param exchange the week they give in exchange; null where they take it over for nothing
   */
  public record OptionView(
      MemberId member,
      String name,
      String text,
      @Nullable DutyWeek exchange,
      Figure balanceBefore,
      Figure balanceAfter) {}

  /**
   * Why nobody serves, and what could be done.
   *
   * @param excluded who could not, and why
   * @param remedies the most promising first
   */
  public record GapView(String reason, List<ExclusionView> excluded, List<RemedyView> remedies) {}

  /** Something that could be done about a gap: train, ask or lend. */
  public record RemedyView(
      String kind, String text, @Nullable MemberId member, @Nullable SquadId squad) {}

  /**
   * How the gardener was picked.
   *
   * @param fact the one fact that would have changed the pick
   * @param candidates in the order of the pick, the gardener first
   */
  public record WhyView(
      String fact,
      List<CandidateView> candidates,
      String decidedBy,
      boolean restRelaxed,
      List<ExclusionView> excluded,
      OffsetDateTime decidedAt) {}

  /**
   * Someone who could have been picked, with their balance after what the week asked of them.
   *
   * @param holidays null where the turn has no public holiday
   */
  public record CandidateView(
      MemberId member,
      String name,
      Figure balance,
      @Nullable DutyWeek lastServed,
      @Nullable ServedView holidays) {}

  /**
   * What someone had served of public holidays by then, what was planned before counted in.
   *
   * @param times how often one of the turn's own holidays
   * @param weeks how many weeks with any
   * @param balance of the turn's own holidays: what their share of them was, less what they served
   */
  public record ServedView(int times, int weeks, Figure balance) {}

  /** Someone who could not, and why. */
  public record ExclusionView(MemberId member, String name, String reason) {}
}
