package io.allotment.rotation.whatif;

import io.allotment.rotation.directory.Names;
import io.allotment.rotation.event.Standing;
import io.allotment.rotation.model.MemberId;
import io.allotment.rotation.model.Piece;
import io.allotment.rotation.model.SquadPlan;
import io.allotment.rotation.model.Turn;
import io.allotment.rotation.view.Figure;
import io.allotment.rotation.view.plan.TurnView;
import io.allotment.rotation.view.plan.TurnViews;
import io.allotment.rotation.whatif.WhatIfView.Elsewhere;
import io.allotment.rotation.whatif.WhatIfView.Part;
import io.allotment.rotation.whatif.WhatIfView.Side;
import io.allotment.rotation.whatif.WhatIfView.Summary;
import io.allotment.rotation.whatif.WhatIfView.Tally;
import io.allotment.rotation.whatif.WhatIfView.TurnPair;
import java.time.Instant;
import java.util.List;
import java.util.Set;

/** Puts a comparison into words and figures, for somebody of the squad. */
final class WhatIfViews {
  private final Standing standing;
  private final SquadPlan plan;
  private final Names names;
  private final Instant now;
  private final TurnViews views;

  WhatIfViews(Standing standing, SquadPlan plan, Names names, Instant now) {
    this.standing = standing;
    this.plan = plan;
    this.names = names;
    this.now = now;
    this.views = new TurnViews(plan, names, standing.names(), true);
  }

  WhatIfView of(Comparison compared, Set<MemberId> leaves, List<MemberId> joins) {
    List<TurnPair> turns = compared.turns().stream().map(this::pair).toList();
    return new WhatIfView(
        plan.id(),
        standing.nameOf(plan.id()),
        plan.handover().zone().getId(),
        summary(turns),
        turns,
        turns.isEmpty()
            ? null
            : compared
                .turns()
                .getLast()
                .today()
                .end()
                .atZone(plan.handover().zone())
                .toOffsetDateTime(),
        compared.shares().stream().map(share -> part(share, leaves, joins)).toList(),
        compared.elsewhere().entrySet().stream()
            .map(
                other ->
                    new Elsewhere(
                        other.getKey(), standing.nameOf(other.getKey()), other.getValue()))
            .toList());
  }

  private TurnPair pair(Comparison.Pair pair) {
    TurnView today = views.of(pair.today(), now);
    TurnView supposed = views.of(pair.supposed(), now);
    return new TurnPair(
        today.week(),
        today.weeks(),
        today.start(),
        today.tier(),
        side(pair.today(), today),
        side(pair.supposed(), supposed),
        pair.changed());
  }

  private Side side(Turn turn, TurnView view) {
    boolean open = Comparison.open(turn, now);
    return new Side(
        view.gardener(),
        turn.pieces().stream()
            .filter(piece -> piece.span().end().isAfter(now))
            .map(Piece::member)
            .distinct()
            .map(names::person)
            .toList(),
        open,
        open && view.gap() != null ? view.gap().reason() : null);
  }

  private Part part(Comparison.Share share, Set<MemberId> leaves, List<MemberId> joins) {
    MemberId member = share.member();
    return new Part(
        member,
        names.of(member),
        leaves.contains(member),
        joins.contains(member),
        share.today() == null ? null : tally(share.today()),
        tally(share.supposed()));
  }

  private static Tally tally(Comparison.Tally tally) {
    return new Tally(tally.turns(), Figure.of(tally.balance()));
  }

  private static Summary summary(List<TurnPair> turns) {
    int changed = (int) turns.stream().filter(TurnPair::changed).count();
    int before = (int) turns.stream().filter(turn -> turn.today().gap()).count();
    int after = (int) turns.stream().filter(turn -> turn.whatIf().gap()).count();
    String hands =
        changed == 0
            ? "No turn of %d changes hands".formatted(turns.size())
            : "%d of %s change%s hands"
                .formatted(changed, count(turns.size(), "turn"), changed == 1 ? "s" : "");
    return new Summary(hands + gaps(after - before) + ".", turns.size(), changed, before, after);
  }

  private static String gaps(int more) {
    return more == 0
        ? ", with as many gaps as planned"
        : ", with %s %s than planned"
            .formatted(count(Math.abs(more), "gap"), more > 0 ? "more" : "fewer");
  }

  private static String count(int number, String one) {
    return number + " " + one + (number == 1 ? "" : "s");
  }
}
