package io.allotment.capacity.model;

/**
 * What an iteration was opened under. Policies that change later are for later iterations.
 *
 * @param focus how much of a day is left for work on stories
 * @param share of the capacity that is kept for improvement
 * @param gardeningCounts whether the gardeners' time counts towards the share
 * @param repayment what is added to improvement to repay debt
 * @param carried what is added to improvement because it was not spent before
 */
public record Terms(
    Percent focus,
    Percent share,
    boolean gardeningCounts,
    Unspent unspent,
    MilliDays repayment,
    Carried carried) {}
