package io.allotment.capacity.event;

import io.allotment.capacity.model.Account;
import io.allotment.capacity.model.Days;
import io.allotment.capacity.model.IterationId;
import io.allotment.capacity.model.Measure;
import io.allotment.capacity.model.Measurement;
import io.allotment.capacity.model.MemberId;
import io.allotment.capacity.model.MilliDays;
import io.allotment.capacity.model.RaidId;
import io.allotment.capacity.model.RaidReason;
import io.allotment.capacity.model.Settlement;
import io.allotment.capacity.model.Spending;
import io.allotment.capacity.model.SprintId;
import io.allotment.capacity.model.SquadId;
import io.allotment.capacity.model.StoryId;
import io.allotment.capacity.model.Terms;
import io.allotment.capacity.model.Transfer;
import io.allotment.runtime.decide.TextRef;
import java.time.Instant;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** What happened in one iteration. */
public sealed interface OfIteration extends CapacityEvent {
  SquadId squad();

  IterationId iteration();

  /**
   * An iteration begins to be planned. Its terms hold until it closes; what it repays is owed no
   * more.
   *
   * @param sprint the tracker's sprint it was taken over from; null where it was none
   */
  record IterationOpened(
      SquadId squad,
      IterationId iteration,
      Days days,
      @Nullable SprintId sprint,
      Terms terms,
      MemberId by,
      Instant at)
      implements OfIteration {}

  /**
   * What an iteration has, in place of what it had. It is recorded together with what changed it.
   */
  record CapacityMeasured(SquadId squad, IterationId iteration, Measurement measured, Instant at)
      implements OfIteration {}

  /** An amount is held for a story, in place of what was held for it before. */
  record Reserved(
      SquadId squad,
      IterationId iteration,
      StoryId story,
      Account account,
      MilliDays amount,
      MemberId by,
      Instant at)
      implements OfIteration {}

  /**
   * Nothing is held for a story any more.
   *
   * @param amount what was held
   * @param dropped whether the story is not to be done at all
   */
  record Released(
      SquadId squad,
      IterationId iteration,
      StoryId story,
      Account account,
      MilliDays amount,
      boolean dropped,
      MemberId by,
      Instant at)
      implements OfIteration {}

  /** What is held for a story, and no more, is held on another account. */
  record Reclassified(
      SquadId squad,
      IterationId iteration,
      StoryId story,
      Account from,
      Account to,
      MilliDays amount,
      MemberId by,
      Instant at)
      implements OfIteration {}

  /**
   * So much was spent on a story in all, in place of what was said before.
   *
   * @param held what is still held for it
   */
  record Spent(
      SquadId squad,
      IterationId iteration,
      StoryId story,
      Spending spent,
      MilliDays held,
      Measure measure,
      boolean finished,
      MemberId by,
      Instant at)
      implements OfIteration {}

  /**
   * Work on a story took more than its account had, and the rest out of another one. Somebody has
   * to declare it.
   */
  record RaidUndeclared(
      SquadId squad, IterationId iteration, RaidId raid, StoryId story, Transfer taken, Instant at)
      implements OfIteration {}

  /**
   * Somebody took time that is kept for something else, and says why. What a raid takes is owed.
   *
   * @param covers the undeclared raid this declares, whose transfer it replaces; null for one that
   *     is ahead
   * @param onto the story the gardener is put on; null where it is about time alone
   * @param delayed stories that have to wait
   */
  record RaidDeclared(
      SquadId squad,
      IterationId iteration,
      RaidId raid,
      @Nullable RaidId covers,
      Transfer taken,
      RaidReason reason,
      TextRef sentence,
      MemberId approver,
      @Nullable StoryId onto,
      Set<StoryId> delayed,
      MemberId by,
      Instant at)
      implements OfIteration {
    public RaidDeclared {
      delayed = sorted(delayed);
    }

    private static Set<StoryId> sorted(Collection<StoryId> stories) {
      return Collections.unmodifiableSortedSet(new TreeSet<>(stories));
    }

    @Override
    public List<TextRef> texts() {
      return List.of(sentence);
    }
  }

  /** An iteration closes, once. What was still held is held no more. */
  record IterationClosed(
      SquadId squad, IterationId iteration, Settlement settlement, MemberId by, Instant at)
      implements OfIteration {}

  /**
   * What was spent on a story was otherwise.
   *
   * @param owed what the iteration leaves to be owed, in place of what it left; null while it is
   *     open
   */
  record SpendingCorrected(
      SquadId squad,
      IterationId iteration,
      StoryId story,
      Spending spent,
      @Nullable Correction owed,
      TextRef reason,
      MemberId by,
      Instant at)
      implements OfIteration {

    /** What an iteration leaves to be owed, before and after; what was repaid stays repaid. */
    public record Correction(MilliDays before, MilliDays after) {}

    @Override
    public List<TextRef> texts() {
      return List.of(reason);
    }
  }
}
