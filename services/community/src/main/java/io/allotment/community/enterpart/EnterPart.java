package io.allotment.community.enterpart;

import io.allotment.community.model.MemberId;
import io.allotment.community.model.Part;
import io.allotment.community.model.ReviewId;
import java.time.Instant;

/** Goes to a part of the agenda. Going where one is changes nothing. */
public record EnterPart(ReviewId review, Part part, MemberId by, Instant at) {}
