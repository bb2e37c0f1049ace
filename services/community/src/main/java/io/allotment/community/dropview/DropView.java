package io.allotment.community.dropview;

import io.allotment.community.model.MemberId;
import io.allotment.community.model.ViewId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Drops a saved view. One that is not there is dropped already.
 *
 * @param owner null for the community
 */
public record DropView(ViewId view, @Nullable MemberId owner, MemberId by, Instant at) {}
