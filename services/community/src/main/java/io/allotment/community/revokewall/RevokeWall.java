package io.allotment.community.revokewall;

import io.allotment.community.model.MemberId;
import io.allotment.community.model.WallId;
import java.time.Instant;

/** Has a link work no more. Revoking it again changes nothing. */
public record RevokeWall(WallId wall, MemberId by, Instant at) {}
