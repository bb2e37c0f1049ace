package io.allotment.community.linkwall;

import io.allotment.community.model.MemberId;
import io.allotment.community.model.WallId;
import java.time.Instant;

/**
 * Makes a link. Making the same again changes nothing.
 *
 * @param digest of the secret in it
 */
public record LinkWall(WallId wall, String digest, MemberId by, Instant at) {}
