package io.allotment.stories.suggestagain;

import io.allotment.stories.model.SquadId;
import io.allotment.stories.model.StoryId;
import io.allotment.stories.suggest.Suggestions;
import io.allotment.stories.view.squad.Squads;
import io.allotment.stories.view.story.Stand;
import io.allotment.stories.view.story.Stands;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Compares what is in force for each squad with what its stories were suggested by, and where it is
 * another suggests again. What is compared is kept, so nothing is missed by whoever was stopped.
 */
@Component
class WhenSuggestingChangesThenSuggestAgain {

  private static final Logger LOG =
      LoggerFactory.getLogger(WhenSuggestingChangesThenSuggestAgain.class);
  private static final int AT_ONCE = 200;
  private static final Duration CLAIM = Duration.ofMinutes(1);

  private final Suggestions suggestions;
  private final Squads squads;
  private final Stands stands;
  private final Rounds rounds;
  private final Batch batch;
  private final Clock clock;
  private final Duration settling;
  private final boolean alone;
  private @Nullable Seen seen;

  WhenSuggestingChangesThenSuggestAgain(
      Suggestions suggestions,
      Squads squads,
      Stands stands,
      Rounds rounds,
      Batch batch,
      Clock clock,
      @Value("${allotment.learning.follow:PT10S}") Duration follow,
      @Value("${allotment.mongo.alone:false}") boolean alone) {
    this.suggestions = suggestions;
    this.squads = squads;
    this.stands = stands;
    this.rounds = rounds;
    this.batch = batch;
    this.clock = clock;
    this.settling = Round.settling(follow);
    this.alone = alone;
  }

  /** As long as all this is the same, nothing can have changed. */
  private record Seen(long reached, String model, Set<SquadId> squads) {}

  @EventListener(ApplicationReadyEvent.class)
  void giveBack() {
    if (alone) {
      rounds.releaseAll();
    }
  }

  /** Looks whether anything changed, and if so suggests again to the end. */
  @Scheduled(fixedDelayString = "${allotment.suggesting.pause:PT2S}")
  void look() {
    Set<SquadId> known = squads.names().keySet();
    Seen now = new Seen(stands.reached(), suggestions.model(), known);
    if (now.equals(seen)) {
      return;
    }
    Map<SquadId, Round> kept = rounds.all();
    List<Round> due = due(known, kept);
    if (!due.isEmpty() && suggestions.isLatest() && rounds.claim(clock.instant(), until())) {
      boolean ended = false;
      try {
        ended = carryOn(due, kept);
      } finally {
        rounds.release(ended);
      }
    } else if (due.isEmpty() && kept.values().stream().allMatch(Round::closed)) {
      seen = now;
    }
  }

  private List<Round> due(Collection<SquadId> known, Map<SquadId, Round> kept) {
    Suggestions.InForce inForce = suggestions.inForce(known);
    List<Round> due = new ArrayList<>();
    for (SquadId squad : known) {
      Round round = kept.get(squad);
      String name = inForce.name(squad);
      if (round == null || !round.inForce().equals(name)) {
        due.add(Round.begun(squad, name));
      } else if (round.isDue(clock.instant(), settling)) {
        due.add(round);
      }
    }
    return due;
  }

  private boolean carryOn(List<Round> due, Map<SquadId, Round> kept) {
    Instant began = clock.instant();
    due.stream()
        .filter(round -> round.isNew(kept.get(round.squad())))
        .findFirst()
        .ifPresent(round -> begin(round.because(kept.get(round.squad())), due));
    for (Round round : due) {
      if (!carryOn(round)) {
        return false;
      }
    }
    LOG.info(
        "The stories of {} squads were looked at again in {}",
        due.size(),
        Duration.between(began, clock.instant()));
    return true;
  }

  private void begin(String because, List<Round> due) {
    long reached = stands.reached();
    long of = due.stream().mapToLong(one -> stands.unsaid(one.squad(), one.after(), reached)).sum();
    if (of > 0) {
      rounds.begin(because, of);
    }
  }

  /** What is told or suggested meanwhile comes behind, and is looked at too. */
  private boolean carryOn(Round begun) {
    SquadId squad = begun.squad();
    Suggestions.InForce inForce = suggestions.inForce(List.of(squad));
    Round round = begun;
    long reached = stands.reached();
    while (true) {
      List<Stand> some = stands.unsaid(squad, round.after(), reached, AT_ONCE);
      if (!some.isEmpty()) {
        List<StoryId> stories = some.stream().map(Stand::story).toList();
        batch.suggest(stories, inForce, clock.instant());
        round = round.upTo(some.getLast().position());
        rounds.keep(round);
        if (!rounds.more(some.size(), until())) {
          return false;
        }
      } else if (stands.unsaid(squad, reached, stands.reached()) == 0) {
        rounds.keep(round.ended(reached, clock.instant()));
        return true;
      } else {
        reached = stands.reached();
      }
    }
  }

  private Instant until() {
    return clock.instant().plus(CLAIM);
  }
}
