package io.allotment.capacity.forgivedebt;

import io.allotment.capacity.model.MemberId;
import io.allotment.capacity.model.MilliDays;
import io.allotment.capacity.model.SquadId;
import io.allotment.runtime.decide.TextRef;
import java.time.Instant;

/** Forgives a squad an amount it owes. Only the community does. */
public record ForgiveDebt(
    SquadId squad, MilliDays amount, TextRef reason, MemberId by, Instant at) {}
