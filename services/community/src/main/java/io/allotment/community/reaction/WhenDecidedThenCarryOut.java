package io.allotment.community.reaction;

import io.allotment.community.event.CommunityEvent;
import io.allotment.community.event.Decided.Consequence;
import io.allotment.community.event.Decided.State;
import io.allotment.community.recordeffect.RecordEffect;
import io.allotment.community.recordeffect.RecordEffect.Refusal;
import io.allotment.community.view.decision.Course;
import io.allotment.community.view.decision.Decisions;
import io.allotment.runtime.command.Act;
import io.allotment.runtime.command.Commands;
import io.allotment.runtime.command.RefusedException;
import io.allotment.runtime.text.Texts;
import io.grpc.StatusRuntimeException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Has capacity change what was decided, as long as it is not known that it has, or refused to.
 * Which decisions these are stands in the log, so that none is forgotten over a restart, and
 * several replicas may ask at once: capacity does each once, and what came of it is recorded once.
 */
@Component
class WhenDecidedThenCarryOut {

  private static final Logger LOG = LoggerFactory.getLogger(WhenDecidedThenCarryOut.class);

  private final Decisions decisions;
  private final Texts texts;
  private final AskingCapacity capacity;
  private final Commands<CommunityEvent> commands;
  private final Clock clock;

  WhenDecidedThenCarryOut(
      Decisions decisions,
      Texts texts,
      AskingCapacity capacity,
      Commands<CommunityEvent> commands,
      Clock clock) {
    this.decisions = decisions;
    this.texts = texts;
    this.capacity = capacity;
    this.commands = commands;
    this.clock = clock;
  }

  @Scheduled(
      initialDelayString = "${allotment.decisions.after:PT2S}",
      fixedDelayString = "${allotment.decisions.every:PT2S}")
  void look() {
    for (Course course : decisions.all()) {
      Consequence consequence = course.stands().consequence();
      if (consequence != null && consequence.state() == State.PENDING) {
        carryOut(course, consequence);
      }
    }
  }

  private void carryOut(Course course, Consequence consequence) {
    String key = course.id() + "/" + consequence.revision();
    Instant at = clock.instant();
    try {
      Optional<Refusal> refusal =
          capacity.carryOut(key, consequence.effect(), course.by(), reason(course));
      var _ =
          commands.send(
              Act.ofService("community", "effect/" + key, at),
              new RecordEffect(course.id(), consequence.revision(), refusal.orElse(null), at));
    } catch (StatusRuntimeException away) {
      LOG.info(
          "Capacity could not be told of decision {} ({}); it will be",
          course.id(),
          away.getStatus().getCode());
    } catch (RefusedException moved) {
      LOG.info("What came of decision {} is recorded later: {}", course.id(), moved.detail());
    }
  }

  /** What was decided, or where it was where that was erased. */
  private String reason(Course course) {
    return texts
        .read(List.of(course.text()))
        .getOrDefault(
            course.text().id(),
            "Decided in review %s of the community.".formatted(course.taken().review()));
  }
}
