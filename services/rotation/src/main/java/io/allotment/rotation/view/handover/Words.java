package io.allotment.rotation.view.handover;

import io.allotment.runtime.decide.TextId;
import org.jspecify.annotations.Nullable;

/**
 * What somebody wrote; plain text, to be shown as text.
 *
 * @param id by which an admin has it erased
 * @param text null where it is there no more
 * @param erased whether an admin had it erased
 */
public record Words(TextId id, @Nullable String text, boolean erased) {}
