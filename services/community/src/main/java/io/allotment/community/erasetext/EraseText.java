package io.allotment.community.erasetext;

import io.allotment.runtime.decide.TextId;
import java.time.Instant;

/** Erases a text. Erasing it again changes nothing. */
public record EraseText(TextId text, Instant at) {}
