package io.allotment.runtime.text;

import io.allotment.runtime.command.Commands;
import io.allotment.runtime.command.Outcome;
import io.allotment.runtime.command.RefusedException;
import io.allotment.runtime.decide.Boundary;
import io.allotment.runtime.decide.Boundary.Criterion;
import io.allotment.runtime.decide.TextId;
import io.allotment.runtime.decide.TextRef;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.springframework.beans.factory.SmartInitializingSingleton;

/**
 * Keeps texts before the event that refers to them, so that no event refers to nothing; and only
 * those that an event refers to.
 *
 * @param <E> the sealed family of the service's events
 */
public final class TextKeeper<E> implements SmartInitializingSingleton {

  /** Older drafts are nobody's: deciding takes seconds. */
  private static final Duration LEFT_BEHIND = Duration.ofMinutes(1);

  private final Texts texts;
  private final Kept<E, ?> kept;
  private final Commands<E> commands;
  private final Clock clock;
  private final boolean alone;

  /**
   * @param alone whether this process is the only one that keeps texts there
   */
  public TextKeeper(
      Texts texts, Kept<E, ?> kept, Commands<E> commands, Clock clock, boolean alone) {
    this.texts = texts;
    this.kept = kept;
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
    erase(erased(kept));
    for (TextId draft : texts.drafts(alone ? null : clock.instant().minus(LEFT_BEHIND))) {
      if (isReferred(draft)) {
        texts.keep(List.of(draft));
      } else {
        texts.delete(List.of(draft));
      }
    }
  }

  private <X extends E> List<TextId> erased(Kept<E, X> kept) {
    Boundary erasures = new Boundary(Set.of(new Criterion(Set.of(), Set.of(kept.erasure()))));
    return commands.events(erasures).stream()
        .map(event -> kept.erased().apply(kept.erasure().cast(event)))
        .toList();
  }

  private boolean isReferred(TextId draft) {
    return !commands.events(Boundary.of(kept.label().apply(draft))).isEmpty();
  }

  /**
   * Takes a decision whose events refer to texts.
   *
   * @param at the instant of the act
   * @throws RefusedException if the decision is a refusal; then none of the texts is kept
   */
  public Outcome<E> with(Instant at, Collection<Draft> drafts, Supplier<Outcome<E>> decide) {
    texts.draft(drafts, at);
    Outcome<E> outcome;
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
  private void settle(Collection<TextId> drafts, Outcome<E> outcome) {
    Set<TextId> referred =
        outcome.events().stream()
            .flatMap(event -> kept.texts().apply(event).stream())
            .map(TextRef::id)
            .collect(Collectors.toSet());
    texts.keep(drafts.stream().filter(referred::contains).toList());
    texts.delete(drafts.stream().filter(draft -> !referred.contains(draft)).toList());
  }

  /** Deletes texts that were recorded as erased. */
  public void erase(Collection<TextId> gone) {
    texts.delete(gone);
  }

  private static List<TextId> ids(Collection<Draft> drafts) {
    return drafts.stream().map(draft -> draft.ref().id()).toList();
  }
}
