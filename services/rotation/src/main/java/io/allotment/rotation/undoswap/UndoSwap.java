package io.allotment.rotation.undoswap;

import io.allotment.rotation.event.Rosters;
import io.allotment.rotation.model.MemberId;
import io.allotment.rotation.model.SquadId;
import io.allotment.rotation.model.SwapId;
import java.time.Instant;
import java.util.Set;
import java.util.SortedSet;

/**
 * Takes back a swap that took place, as far as it is not served: everybody it concerned is asked,
 * save where somebody objects to what a lead said for them.
 *
 * @param swap the one to be taken back
 * @param undo names the proposal to take it back
 * @param by who asks for it
 * @param agreed for whom they say yes: themselves, or as a lead for others
 * @param people whom the swap concerned, as it was prepared for
 * @param rosters of the squad and of all that these people serve in
 */
public record UndoSwap(
    SquadId squad,
    SwapId swap,
    SwapId undo,
    MemberId by,
    Set<MemberId> agreed,
    SortedSet<MemberId> people,
    Rosters rosters,
    Instant at) {}
