package io.allotment.rotation.proposeswap;

import io.allotment.rotation.event.Rosters;
import io.allotment.rotation.model.MemberId;
import io.allotment.rotation.model.Pass;
import io.allotment.rotation.model.SquadId;
import io.allotment.rotation.model.SwapId;
import java.time.Instant;
import java.util.List;
import java.util.Set;

/**
 * Proposes that parts of turns change hands in one act. It takes place at once when nobody has
 * still to agree.
 *
 * @param by who proposes it
 * @param agreed for whom they say yes: themselves, or as a lead for others
 * @param rosters of the squad and of all that the people of these passes serve in
 */
public record ProposeSwap(
    SquadId squad,
    SwapId swap,
    MemberId by,
    List<Pass> passes,
    Set<MemberId> agreed,
    Rosters rosters,
    Instant at) {}
