package io.allotment.rotation.view.handover;

import io.allotment.rotation.event.Swap;
import io.allotment.rotation.model.MemberId;
import io.allotment.rotation.model.Pass;
import io.allotment.rotation.model.Turn;
import io.allotment.rotation.view.handover.HandoverView.Draft;
import io.allotment.rotation.view.handover.HandoverView.Happened;
import io.allotment.rotation.view.handover.HandoverView.Kind;
import io.allotment.rotation.view.handover.HandoverView.PullInView;
import io.allotment.rotation.view.handover.HandoverView.Said;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What the product knows of a turn, as a note to begin with. */
final class Drafted {

  private static final DateTimeFormatter WHEN = DateTimeFormatter.ofPattern("EEE HH:mm", Locale.UK);

  private final Reading reading;
  private final Turn turn;
  private final List<PullInView> pullIns;

  Drafted(Reading reading, Turn turn, List<PullInView> pullIns) {
    this.reading = reading;
    this.turn = turn;
    this.pullIns = pullIns;
  }

  Draft draft() {
    List<Happened> happened = new ArrayList<>();
    pullIns.forEach(one -> happened.add(new Happened(Kind.PULL_IN, one.at(), words(one))));
    for (Swap swap : reading.handovers().standing().swaps().values()) {
      if (swap.state() == Swap.State.MADE && swap.squad().equals(reading.plan().id())) {
        swap.passes().stream()
            .filter(pass -> pass.week().equals(turn.week()))
            .forEach(
                pass ->
                    happened.add(
                        new Happened(Kind.SWAP, reading.wall(pass.part().start()), words(pass))));
      }
    }
    happened.sort(Comparator.comparing(Happened::at));
    return new Draft(happened, learned(), watch());
  }

  private String words(PullInView one) {
    return "%s pulled in %s%s."
        .formatted(
            one.gardener().name(),
            one.mentor().name(),
            one.answer() == null ? ", who has not answered yet" : "");
  }

  private String words(Pass pass) {
    String part =
        pass.part().equals(turn.span())
            ? "all of the turn"
            : "%s to %s".formatted(when(pass.part().start()), when(pass.part().end()));
    return pass.from() == null
        ? "%s took %s, which nobody served.".formatted(name(pass.to()), part)
        : "%s took %s over from %s.".formatted(name(pass.to()), part, name(pass.from()));
  }

  private String name(@Nullable MemberId member) {
    return member == null ? "somebody" : reading.person(member).name();
  }

  /** What the mentor had to say is what was learned. */
  private String learned() {
    List<String> lines = new ArrayList<>();
    for (PullInView one : pullIns) {
      Said answer = one.answer();
      if (answer != null && answer.line().text() != null && one.needed().text() != null) {
        lines.add(one.needed().text() + " – " + answer.line().text());
      }
    }
    return String.join("\n", lines);
  }

  /** What the mentor has not answered is still to be watched. */
  private String watch() {
    List<String> lines = new ArrayList<>();
    for (PullInView one : pullIns) {
      if (one.answer() == null && one.needed().text() != null) {
        lines.add(one.mentor().name() + " has not answered yet: " + one.needed().text());
      }
    }
    return String.join("\n", lines);
  }

  private String when(Instant at) {
    return WHEN.format(at.atZone(reading.plan().handover().zone()));
  }
}
