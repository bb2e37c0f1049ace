package io.allotment.capacity.declareraid;

import io.allotment.capacity.model.IterationId;
import io.allotment.capacity.model.MemberId;
import io.allotment.capacity.model.RaidId;
import io.allotment.capacity.model.RaidReason;
import io.allotment.capacity.model.SquadId;
import io.allotment.capacity.model.StoryId;
import io.allotment.capacity.model.Transfer;
import io.allotment.runtime.decide.TextRef;
import java.time.Instant;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Declares that time is taken from what it is kept for.
 *
 * @param covers the undeclared raid this declares; null for one that is ahead
 * @param sentence why, in somebody's words
 * @param approver who approved it
 * @param onto the story the gardener is put on during duty; null where it is about time alone
 * @param delayed stories that have to wait
 */
public record DeclareRaid(
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
    Instant at) {
  public DeclareRaid {
    delayed = Set.copyOf(delayed);
  }

  Set<StoryId> stories() {
    Set<StoryId> stories = new HashSet<>(delayed);
    if (onto != null) {
      stories.add(onto);
    }
    return stories;
  }
}
