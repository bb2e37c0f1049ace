package io.allotment.community.revokewall;

import io.allotment.community.event.CommunityEvent;
import io.allotment.community.event.CommunityRule;
import io.allotment.community.event.CommunityTags;
import io.allotment.community.event.OfWall.WallLinked;
import io.allotment.community.event.OfWall.WallRevoked;
import io.allotment.community.event.Walls;
import io.allotment.runtime.decide.Decider;
import io.allotment.runtime.decide.Decision;

/** Decides that a link works no more: one that was made, and once. */
public final class RevokeWallDecider {
  public static final Decider<RevokeWall, Walls, CommunityEvent> DECIDER =
      new Decider<>(
          Walls.NONE,
          RevokeWallDecider::decide,
          Walls::after,
          _ -> Walls.boundary(),
          CommunityTags::of);

  private RevokeWallDecider() {}

  private static Decision<CommunityEvent> decide(RevokeWall command, Walls walls) {
    WallLinked made = walls.linked().get(command.wall());
    if (made == null) {
      return Decision.rejected(
          CommunityRule.UNKNOWN_WALL,
          "There is no link %s. Look at those there are.".formatted(command.wall()));
    }
    return walls.revoked().contains(command.wall())
        ? Decision.accepted()
        : Decision.accepted(
            new WallRevoked(command.wall(), made.digest(), command.by(), command.at()));
  }
}
