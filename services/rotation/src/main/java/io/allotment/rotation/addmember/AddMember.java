package io.allotment.rotation.addmember;

import io.allotment.rotation.event.RosterLine;
import io.allotment.rotation.model.MemberId;
import io.allotment.rotation.model.SquadId;
import java.time.Instant;

/**
 * Puts someone on a squad's roster, for the first time or again. They take part in duty once they
 * opt in, so nothing that is promised moves. The same again changes nothing.
 */
public record AddMember(SquadId squad, MemberId member, RosterLine line, Instant at) {}
