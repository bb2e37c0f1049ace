package io.allotment.rotation.answerpullin;

import io.allotment.rotation.model.MemberId;
import io.allotment.rotation.model.PullInId;
import io.allotment.rotation.model.SquadId;
import io.allotment.runtime.decide.TextRef;
import java.time.Instant;

/**
 * Answers a pull-in.
 *
 * @param lead whether {@code by} leads the squad, and so may answer for the mentor
 */
public record AnswerPullIn(
    SquadId squad, PullInId pullIn, MemberId by, boolean lead, TextRef line, Instant at) {}
