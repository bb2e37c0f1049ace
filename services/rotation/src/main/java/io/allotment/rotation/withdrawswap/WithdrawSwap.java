package io.allotment.rotation.withdrawswap;

import io.allotment.rotation.model.MemberId;
import io.allotment.rotation.model.SquadId;
import io.allotment.rotation.model.SwapId;
import java.time.Instant;

/** Asks no longer for a swap. The same again changes nothing. */
public record WithdrawSwap(SquadId squad, SwapId swap, MemberId by, Instant at) {}
