package io.allotment.rotation.pullinmentor;

import io.allotment.rotation.model.MemberId;
import io.allotment.rotation.model.PullInId;
import io.allotment.rotation.model.SquadId;
import io.allotment.runtime.decide.TextRef;
import java.time.Instant;

/**
 * Pulls in the mentor of the running turn.
 *
 * @param lead whether {@code by} leads the squad, and so may do it for the gardener
 */
public record PullInMentor(
    SquadId squad,
    PullInId pullIn,
    MemberId by,
    boolean lead,
    TextRef tried,
    TextRef needed,
    Instant at) {}
