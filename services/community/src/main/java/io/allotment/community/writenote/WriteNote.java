package io.allotment.community.writenote;

import io.allotment.community.model.MemberId;
import io.allotment.community.model.NoteId;
import io.allotment.community.model.Part;
import io.allotment.community.model.ReviewId;
import io.allotment.runtime.decide.TextRef;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Notes something, and takes part by that.
 *
 * @param part null for the one the review is at
 * @param item the key of the item of the agenda it is about; null where it is about the part
 */
public record WriteNote(
    ReviewId review,
    NoteId note,
    @Nullable Part part,
    @Nullable String item,
    TextRef text,
    MemberId by,
    Instant at) {}
