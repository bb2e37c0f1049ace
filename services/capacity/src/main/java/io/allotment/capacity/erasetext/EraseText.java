package io.allotment.capacity.erasetext;

import io.allotment.runtime.decide.TextId;
import java.time.Instant;

/** Erases a sentence. Erasing it again changes nothing. */
public record EraseText(TextId text, Instant at) {}
