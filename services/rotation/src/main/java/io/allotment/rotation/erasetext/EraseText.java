package io.allotment.rotation.erasetext;

import io.allotment.rotation.model.SquadId;
import io.allotment.runtime.decide.TextId;
import java.time.Instant;

/** Erases a text. Erasing it again changes nothing. */
public record EraseText(SquadId squad, TextId text, Instant at) {}
