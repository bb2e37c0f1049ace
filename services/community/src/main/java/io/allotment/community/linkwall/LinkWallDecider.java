package io.allotment.community.linkwall;

import io.allotment.community.event.CommunityEvent;
import io.allotment.community.event.CommunityRule;
import io.allotment.community.event.CommunityTags;
import io.allotment.community.event.OfWall.WallLinked;
import io.allotment.community.event.Walls;
import io.allotment.runtime.decide.Decider;
import io.allotment.runtime.decide.Decision;

/** Decides that there is a link for a wall: so many that work, and no more. */
public final class LinkWallDecider {
  public static final Decider<LinkWall, Walls, CommunityEvent> DECIDER =
      new Decider<>(
          Walls.NONE,
          LinkWallDecider::decide,
          Walls::after,
          _ -> Walls.boundary(),
          CommunityTags::of);

  /** More than these nobody keeps an eye on. */
  static final int MOST = 20;

  private LinkWallDecider() {}

  private static Decision<CommunityEvent> decide(LinkWall command, Walls walls) {
    if (walls.revoked().contains(command.wall())) {
      return Decision.rejected(
          CommunityRule.WALL_REVOKED,
          "The link made by this request was revoked meanwhile. Make a new one.");
    }
    if (walls.linked().containsKey(command.wall())) {
      return Decision.accepted();
    }
    return walls.working().size() >= MOST
        ? Decision.rejected(
            CommunityRule.TOO_MANY_WALLS,
            "There are %d links already. Revoke one that no wall shows any more.".formatted(MOST))
        : Decision.accepted(
            new WallLinked(command.wall(), command.digest(), command.by(), command.at()));
  }
}
