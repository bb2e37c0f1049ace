package io.allotment.capacity.tellmember;

import io.allotment.capacity.model.Availability;
import io.allotment.capacity.model.MemberId;
import io.allotment.capacity.model.Percent;
import io.allotment.capacity.model.SquadId;
import io.allotment.capacity.model.Version;
import java.time.Instant;
import java.time.LocalDate;

/**
 * Tells when a person is there for a squad and how much of them is the squad's: all of it, and how
 * new it is.
 *
 * @param from the day from which this allocation holds; on those before it stays what it was
 */
public record TellMember(
    SquadId squad,
    MemberId member,
    Version version,
    Availability availability,
    Percent allocation,
    LocalDate from,
    Instant at) {}
