package io.allotment.community.writenote;

import io.allotment.community.model.MemberId;
import io.allotment.community.model.NoteId;
import io.allotment.community.model.Part;
import io.allotment.community.model.ReviewId;
import io.allotment.runtime.decide.TextRef;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Writes a note anew.
 *
 * @param part where it is to be, about {@code item}; null where it stays about what it is
 * @param steward whether {@code by} is one, and so edits what others wrote
 * @param seen the revision that was edited
 */
public record EditNote(
    ReviewId review,
    NoteId note,
    @Nullable Part part,
    @Nullable String item,
    TextRef text,
    MemberId by,
    boolean steward,
    int seen,
    Instant at) {}
