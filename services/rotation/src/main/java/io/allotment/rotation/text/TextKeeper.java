package io.allotment.rotation.text;

import io.allotment.rotation.event.RotationEvent;
import io.allotment.rotation.event.RotationEvent.OfHandover;
import io.allotment.rotation.event.RotationEvent.TextErased;
import io.allotment.rotation.event.RotationTags;
import io.allotment.rotation.model.TextId;
import io.allotment.rotation.model.TextRef;
import io.allotment.runtime.command.Commands;
import io.allotment.runtime.command.Outcome;
import io.allotment.runtime.command.RefusedException;
import io.allotment.runtime.decide.Boundary;
import io.allotment.runtime.decide.Boundary.Criterion;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Keeps texts before the event that refers to them, so that no event refers to nothing; and only
 * those that an event refers to.
 */
@Component
public class TextKeeper implements SmartInitializingSingleton {

  /** Older drafts are nobody's: deciding takes seconds. */
  private static final Duration LEFT_BEHIND = Duration.ofMinutes(1);

  private static final BiFunction<Boolean, RotationEvent, Boolean> REFERRED = TextKeeper::referred;

  private static final BiFunction<List<TextId>, RotationEvent, List<TextId>> ERASED =
      TextKeeper::erased;

  private final Texts texts;
  private final Commands<RotationEvent> commands;
  private final Clock clock;
  private final boolean alone;

  TextKeeper(
      Texts texts,
      Commands<RotationEvent> commands,
      Clock clock,
      @Value("${allotment.mongo.alone:false}") boolean alone) {
    this.texts = texts;
    this.commands = commands;
    this.clock = clock;
    this.alone = alone;
  }

  /**
   * Before anyone asks: erases again what the log says was erased, for the texts may have come back
   * with a copy; and settles what was left behind.
   */
  @Override
  public void afterSingletonsInstantiated() {
    Boundary erasures = new Boundary(Set.of(new Criterion(Set.of(), Set.of(TextErased.class))));
    erase(commands.fold(erasures, List.of(), ERASED));
    for (TextId draft : texts.drafts(alone ? Instant.MAX : clock.instant().minus(LEFT_BEHIND))) {
      if (commands.fold(Boundary.of(RotationTags.text(draft)), false, REFERRED)) {
        texts.keep(draft);
      } else {
        texts.delete(List.of(draft));
      }
    }
  }

  private static boolean referred(boolean before, RotationEvent event) {
    return before || event instanceof OfHandover;
  }

  private static List<TextId> erased(List<TextId> before, RotationEvent event) {
    List<TextId> all = new ArrayList<>(before);
    if (event instanceof TextErased erased) {
      all.add(erased.text());
    }
    return all;
  }

  /**
   * Takes a decision whose events refer to texts.
   *
   * @param at the instant of the act
   * @throws RefusedException if the decision is a refusal; then none of the texts is kept
   */
  public Outcome<RotationEvent> with(
      Instant at, Collection<Draft> drafts, Supplier<Outcome<RotationEvent>> decide) {
    drafts.forEach(draft -> texts.draft(draft, at));
    Outcome<RotationEvent> outcome;
    try {
      outcome = decide.get();
    } catch (RefusedException refused) {
      texts.delete(ids(drafts));
      throw refused;
    }
    settle(ids(drafts), outcome);
    return outcome;
  }

  /** A repeat refers to the texts of the first time. */
  private void settle(Collection<TextId> drafts, Outcome<RotationEvent> outcome) {
    Set<TextId> referred =
        outcome.events().stream()
            .filter(OfHandover.class::isInstance)
            .flatMap(event -> ((OfHandover) event).texts().stream())
            .map(TextRef::id)
            .collect(Collectors.toSet());
    for (TextId draft : drafts) {
      if (referred.contains(draft)) {
        texts.keep(draft);
      } else {
        texts.delete(List.of(draft));
      }
    }
  }

  /** Deletes texts that were recorded as erased. */
  public void erase(Collection<TextId> gone) {
    if (!gone.isEmpty()) {
      texts.delete(gone);
    }
  }

  private static List<TextId> ids(Collection<Draft> drafts) {
    return drafts.stream().map(draft -> draft.ref().id()).toList();
  }
}
