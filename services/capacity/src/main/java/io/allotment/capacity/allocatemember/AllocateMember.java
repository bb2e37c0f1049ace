package io.allotment.capacity.allocatemember;

import io.allotment.capacity.model.MemberId;
import io.allotment.capacity.model.Percent;
import io.allotment.capacity.model.SquadId;
import java.time.Instant;
import java.time.LocalDate;

/**
 * Says how much of a person is a squad's.
 *
 * @param from the first day; from then on nothing else that was said holds
 */
public record AllocateMember(
    SquadId squad, MemberId member, Percent allocation, LocalDate from, MemberId by, Instant at) {}
