package io.allotment.standalone.demo;

import io.allotment.rotation.accepthandover.AcceptHandover;
import io.allotment.rotation.answerpullin.AnswerPullIn;
import io.allotment.rotation.closeitem.CloseItem;
import io.allotment.rotation.event.Handovers;
import io.allotment.rotation.event.PullIn;
import io.allotment.rotation.model.MemberId;
import io.allotment.rotation.model.SquadPlan;
import io.allotment.rotation.model.Turn;
import io.allotment.rotation.openitem.OpenItem;
import io.allotment.rotation.pullinmentor.PullInMentor;
import io.allotment.rotation.writehandover.WriteHandover;
import io.allotment.runtime.text.Draft;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Who does what the story says of handing over, by the turns as they stand at that time. */
final class DemoNotes {

  private static final Duration NEAR = Duration.ofHours(8);

  private DemoNotes() {}

  /** What is asked of the rotation, with the texts it refers to. */
  record Deed(Object command, List<Draft> texts) {}

  /** Nothing where nobody serves then, or there is nothing to act on. */
  static Optional<Deed> deed(DemoAct.OfHandover act, Handovers handovers) {
    SquadPlan plan = handovers.standing().squad(act.squad());
    return plan == null ? Optional.empty() : Optional.ofNullable(deed(act, handovers, plan));
  }

  private static @Nullable Deed deed(DemoAct.OfHandover act, Handovers handovers, SquadPlan plan) {
    Instant at = act.at();
    Turn turn = plan.turnAt(at);
    MemberId gardener = turn == null ? null : turn.servingAt(at);
    return switch (act) {
      case DemoAct.AcceptsNote accepts -> accepted(accepts, handovers, plan);
      case DemoAct.Answers answers -> answered(answers, handovers);
      case DemoAct.OfHandover _ when turn == null || gardener == null -> null;
      case DemoAct.WritesNote note -> written(note, turn);
      case DemoAct.LeavesOpen open -> {
        Draft text = Draft.of(open.text());
        yield new Deed(
            new OpenItem(open.squad(), open.item(), turn.week(), gardener, true, text.ref(), at),
            List.of(text));
      }
      case DemoAct.Closes closes ->
          handovers.items().containsKey(closes.item())
              ? new Deed(
                  new CloseItem(closes.squad(), closes.item(), gardener, true, at), List.of())
              : null;
      case DemoAct.PullsIn pullsIn ->
          turn.mentor() == null || gardener.equals(turn.mentor())
              ? null
              : pulledIn(pullsIn, gardener);
    };
  }

  private static @Nullable Deed written(DemoAct.WritesNote act, Turn turn) {
    MemberId writer = turn.servingLast();
    if (writer == null || turn.end().isAfter(act.at().plus(NEAR))) {
      return null;
    }
    Draft learned = Draft.of(act.learned());
    Draft watch = Draft.of(act.watch());
    return new Deed(
        new WriteHandover(
            act.squad(),
            turn.week(),
            writer,
            true,
            learned.ref(),
            watch.ref(),
            act.interrupted(),
            0,
            act.at()),
        List.of(learned, watch));
  }

  private static @Nullable Deed accepted(
      DemoAct.AcceptsNote act, Handovers handovers, SquadPlan plan) {
    Instant at = act.at();
    return plan.turns().values().stream()
        .filter(turn -> !turn.end().isAfter(at) && turn.end().plus(NEAR).isAfter(at))
        .filter(turn -> handovers.note(act.squad(), turn.week()).written() != null)
        .findFirst()
        .flatMap(turn -> Optional.ofNullable(accepted(act, turn, plan)))
        .orElse(null);
  }

  private static @Nullable Deed accepted(DemoAct.AcceptsNote act, Turn turn, SquadPlan plan) {
    MemberId taker = plan.servingFirst(turn.end());
    return taker == null
        ? null
        : new Deed(
            new AcceptHandover(act.squad(), turn.week(), taker, true, null, act.at()), List.of());
  }

  private static Deed pulledIn(DemoAct.PullsIn act, MemberId gardener) {
    Draft tried = Draft.of(act.tried());
    Draft needed = Draft.of(act.needed());
    return new Deed(
        new PullInMentor(
            act.squad(), act.pullIn(), gardener, true, tried.ref(), needed.ref(), act.at()),
        List.of(tried, needed));
  }

  private static @Nullable Deed answered(DemoAct.Answers act, Handovers handovers) {
    PullIn pullIn = handovers.pullIns().get(act.pullIn());
    if (pullIn == null) {
      return null;
    }
    Draft line = Draft.of(act.line());
    return new Deed(
        new AnswerPullIn(
            act.squad(), act.pullIn(), pullIn.asked().mentor(), true, line.ref(), act.at()),
        List.of(line));
  }
}
