package io.allotment.rotation.view.handover;

import io.allotment.rotation.directory.Directory;
import io.allotment.rotation.event.Handovers;
import io.allotment.rotation.event.PullIn;
import io.allotment.rotation.event.RotationRule;
import io.allotment.rotation.model.PullInId;
import io.allotment.rotation.model.SquadId;
import io.allotment.rotation.view.handover.HandoverView.PullInView;
import io.allotment.rotation.view.standing.Standings;
import io.allotment.runtime.command.RefusedException;
import io.allotment.runtime.security.Caller;
import io.allotment.runtime.text.Texts;
import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import org.springframework.stereotype.Component;

/** Reads from the log when mentors were pulled in, for the squad. */
@Component
public class PullIns {

  private final HandoverViews handovers;
  private final Directory directory;
  private final Texts texts;
  private final Clock clock;

  PullIns(HandoverViews handovers, Directory directory, Texts texts, Clock clock) {
    this.handovers = handovers;
    this.directory = directory;
    this.texts = texts;
    this.clock = clock;
  }

  /** One pull-in. */
  public PullInView of(SquadId squad, PullInId id, Caller caller) {
    return latest(squad, Integer.MAX_VALUE, caller).stream()
        .filter(one -> one.id().equals(id))
        .findFirst()
        .orElseThrow(
            () ->
                new RefusedException(
                    RotationRule.UNKNOWN_PULL_IN, "There is no pull-in %s.".formatted(id)));
  }

  /** The pull-ins of a squad, the latest first. */
  List<PullInView> latest(SquadId squad, int most, Caller caller) {
    Handovers known = handovers.inside(squad, caller);
    Reading reading =
        Reading.of(
            known,
            Standings.plan(known.standing(), squad),
            List.of(),
            directory,
            texts,
            caller,
            clock.instant());
    return known.pullIns().values().stream()
        .sorted(Comparator.comparing((PullIn one) -> one.asked().at()).reversed())
        .limit(most)
        .map(reading::pullIn)
        .toList();
  }
}
