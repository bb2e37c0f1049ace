package io.allotment.community.event;

import io.allotment.community.model.MemberId;
import io.allotment.community.model.WallId;
import java.time.Instant;

/** What happened to a link by which a display on a wall reads without signing in. */
public sealed interface OfWall extends CommunityEvent {
  WallId wall();

  /** The digest of the secret in the link; the secret itself is kept nowhere. */
  String digest();

  /** It was made. */
  record WallLinked(WallId wall, String digest, MemberId by, Instant at) implements OfWall {}

  /** It works no more. */
  record WallRevoked(WallId wall, String digest, MemberId by, Instant at) implements OfWall {}
}
