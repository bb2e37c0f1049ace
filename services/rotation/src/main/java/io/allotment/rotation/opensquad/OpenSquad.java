package io.allotment.rotation.opensquad;

import io.allotment.rotation.event.SquadSettings;
import io.allotment.rotation.model.SquadId;
import java.time.Instant;

/** Begins a squad. The same again changes nothing. */
public record OpenSquad(SquadId squad, SquadSettings settings, Instant at) {}
