package io.allotment.community.saveview;

import io.allotment.community.model.MemberId;
import io.allotment.community.model.ViewId;
import io.allotment.runtime.decide.TextRef;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Saves a view, in place of what was saved under its id.
 *
 * @param owner null for the community
 */
public record SaveView(
    ViewId view, @Nullable MemberId owner, TextRef name, TextRef query, MemberId by, Instant at) {}
