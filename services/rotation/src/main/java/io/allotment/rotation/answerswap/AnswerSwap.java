package io.allotment.rotation.answerswap;

import io.allotment.rotation.event.Rosters;
import io.allotment.rotation.model.MemberId;
import io.allotment.rotation.model.SquadId;
import io.allotment.rotation.model.SwapId;
import java.time.Instant;
import java.util.SortedSet;

/**
 * Answers a swap for a member. The same answer again changes nothing.
 *
 * @param by the member, or a lead who answers for them
 * @param people whom the swap concerns, as it was prepared for
 * @param rosters of the squad and of all that these people and the member serve in
 */
public record AnswerSwap(
    SquadId squad,
    SwapId swap,
    MemberId member,
    MemberId by,
    boolean yes,
    SortedSet<MemberId> people,
    Rosters rosters,
    Instant at) {}
