package io.allotment.capacity.tellmember;

import io.allotment.capacity.model.Availability;
import io.allotment.capacity.model.MemberId;
import io.allotment.capacity.model.SquadId;
import io.allotment.capacity.model.Version;
import java.time.Instant;

/** Tells when a person is there for a squad: all of it, and how new it is. */
public record TellMember(
    SquadId squad, MemberId member, Version version, Availability availability, Instant at) {}
