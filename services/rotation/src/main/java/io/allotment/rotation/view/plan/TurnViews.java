package io.allotment.rotation.view.plan;

import io.allotment.rotation.directory.Names;
import io.allotment.rotation.model.Exclusion;
import io.allotment.rotation.model.Gap;
import io.allotment.rotation.model.Gap.Remedy;
import io.allotment.rotation.model.HolidayClaim;
import io.allotment.rotation.model.MemberId;
import io.allotment.rotation.model.NeedsCover;
import io.allotment.rotation.model.Ratio;
import io.allotment.rotation.model.SquadId;
import io.allotment.rotation.model.SquadPlan;
import io.allotment.rotation.model.Turn;
import io.allotment.rotation.model.Why;
import io.allotment.rotation.view.Figure;
import io.allotment.rotation.view.holidays.HolidaysView.HolidayView;
import io.allotment.rotation.view.holidays.HolidaysViews;
import io.allotment.rotation.view.plan.TurnView.CandidateView;
import io.allotment.rotation.view.plan.TurnView.Certainty;
import io.allotment.rotation.view.plan.TurnView.CoverView;
import io.allotment.rotation.view.plan.TurnView.ExclusionView;
import io.allotment.rotation.view.plan.TurnView.GapView;
import io.allotment.rotation.view.plan.TurnView.OptionView;
import io.allotment.rotation.view.plan.TurnView.PieceView;
import io.allotment.rotation.view.plan.TurnView.RemedyView;
import io.allotment.rotation.view.plan.TurnView.ServedView;
import io.allotment.rotation.view.plan.TurnView.WhyView;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Puts the turns of one squad into words and figures for one reader. */
public final class TurnViews {

  private final SquadPlan plan;
  private final Names names;
  private final Wording wording;
  private final ZoneId zone;

  /**
   * Views of this squad's turns.
   *
   * @param inside whether the reader belongs to the squad
   */
  public TurnViews(SquadPlan plan, Names names, Map<SquadId, String> squadNames, boolean inside) {
    this.plan = plan;
    this.names = names;
    this.wording = new Wording(names, squadNames, inside);
    this.zone = plan.handover().zone();
  }

  /** The turn as it is shown now. */
  public TurnView of(Turn turn, Instant now) {
    return new TurnView(
        turn.week(),
        turn.weeks(),
        wall(turn.start()),
        wall(turn.end()),
        Certainty.valueOf(plan.tier(turn, now).name()),
        Figure.of(value(turn)),
        holidays(turn),
        names.personOrNull(turn.gardener()),
        names.personOrNull(turn.mentor()),
        turn.shadows().stream().map(names::person).toList(),
        turn.pieces().stream()
            .map(
                piece ->
                    new PieceView(
                        piece.member(),
                        names.of(piece.member()),
                        wall(piece.span().start()),
                        wall(piece.span().end())))
            .toList(),
        cover(turn.needsCover()),
        gap(turn),
        why(turn.why(), turn.gardener()));
  }

  private List<HolidayView> holidays(Turn turn) {
    return IntStream.range(0, turn.weeks())
        .boxed()
        .flatMap(week -> HolidaysViews.holidays(plan, turn.week().plus(week)).stream())
        .toList();
  }

  private Ratio value(Turn turn) {
    Ratio value = Ratio.ZERO;
    for (int week = 0; week < turn.weeks(); week++) {
      value = value.plus(plan.values().of(turn.week().plus(week)));
    }
    return value;
  }

  private @Nullable CoverView cover(@Nullable NeedsCover mark) {
    return mark == null
        ? null
        : new CoverView(wording.cover(mark), mark.options().stream().map(this::option).toList());
  }

  /** A way out of a turn that needs cover. */
  public OptionView option(NeedsCover.Option option) {
    return new OptionView(
        option.member(),
        names.of(option.member()),
        wording.option(option),
        option instanceof NeedsCover.Option.Exchange exchange ? exchange.theirWeek() : null,
        Figure.of(option.before()),
        Figure.of(option.after()));
  }

  private @Nullable GapView gap(Turn turn) {
    Gap gap = turn.gap();
    return gap == null
        ? null
        : new GapView(
            wording.gap(turn, gap),
            excluded(gap.excluded()),
            gap.remedies().stream().map(this::remedy).toList());
  }

  private RemedyView remedy(Remedy remedy) {
    String text = wording.remedy(remedy);
    return switch (remedy) {
      case Remedy.Train(var member) -> new RemedyView("train", text, member, null);
      case Remedy.Ask(var member) -> new RemedyView("ask", text, member, null);
      case Remedy.Lend(var squad, int _) -> new RemedyView("lend", text, null, squad);
    };
  }

  private @Nullable WhyView why(@Nullable Why why, @Nullable MemberId picked) {
    return why == null
        ? null
        : new WhyView(
            wording.fact(why, picked),
            why.candidates().stream()
                .map(
                    candidate ->
                        new CandidateView(
                            candidate.member(),
                            names.of(candidate.member()),
                            Figure.of(candidate.balance()),
                            candidate.lastServed(),
                            served(candidate.holidays())))
                .toList(),
            why.decidedBy().words(),
            why.restRelaxed(),
            excluded(why.excluded()),
            wall(why.decidedAt()));
  }

  private static @Nullable ServedView served(@Nullable HolidayClaim claim) {
    return claim == null
        ? null
        : new ServedView(claim.times(), claim.weeks(), Figure.of(claim.same()));
  }

  private List<ExclusionView> excluded(List<Exclusion> all) {
    return all.stream()
        .map(
            one ->
                new ExclusionView(
                    one.member(), names.of(one.member()), wording.reason(one.reason())))
        .toList();
  }

  private OffsetDateTime wall(Instant at) {
    return at.atZone(zone).toOffsetDateTime();
  }
}
