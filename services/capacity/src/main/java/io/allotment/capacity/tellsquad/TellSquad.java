package io.allotment.capacity.tellsquad;

import io.allotment.capacity.model.SquadId;
import io.allotment.capacity.model.Version;
import java.time.Instant;
import java.time.ZoneId;

/** Tells which wall clock a squad goes by, and how new that is. */
public record TellSquad(SquadId squad, Version version, ZoneId zone, Instant at) {}
