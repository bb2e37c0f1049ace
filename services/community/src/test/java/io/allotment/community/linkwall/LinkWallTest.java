package io.allotment.community.linkwall;

import static io.allotment.community.Sample.INES;
import static io.allotment.community.Sample.JON;
import static io.allotment.community.Sample.NOW;

import io.allotment.community.event.CommunityEvent;
import io.allotment.community.event.CommunityRule;
import io.allotment.community.event.OfWall.WallLinked;
import io.allotment.community.event.OfWall.WallRevoked;
import io.allotment.community.model.WallId;
import io.allotment.community.revokewall.RevokeWall;
import io.allotment.community.revokewall.RevokeWallDecider;
import io.allotment.runtime.decide.Given;
import java.util.List;
import org.junit.jupiter.api.Test;

class LinkWallTest {

  private static final WallId WALL = new WallId("hall");
  private static final LinkWall LINK = link(WALL);

  private static LinkWall link(WallId wall) {
    return new LinkWall(wall, "digest-of-" + wall, INES, NOW);
  }

  private static Given<CommunityEvent> nothing() {
    return Given.that(List.of());
  }

  private static RevokeWall revoke(WallId wall) {
    return new RevokeWall(wall, JON, NOW);
  }

  @Test
  void aLinkIsMadeOnce() {
    nothing()
        .when(LinkWallDecider.DECIDER, LINK)
        .then(new WallLinked(WALL, "digest-of-hall", INES, NOW));
    nothing().and(LinkWallDecider.DECIDER, LINK).when(LinkWallDecider.DECIDER, LINK).then();
  }

  @Test
  void itIsRevokedOnceAndNeverMadeAgain() {
    Given<CommunityEvent> linked = nothing().and(LinkWallDecider.DECIDER, LINK);
    linked
        .when(RevokeWallDecider.DECIDER, revoke(WALL))
        .then(new WallRevoked(WALL, "digest-of-hall", JON, NOW));
    Given<CommunityEvent> revoked = linked.and(RevokeWallDecider.DECIDER, revoke(WALL));
    revoked.when(RevokeWallDecider.DECIDER, revoke(WALL)).then();
    revoked
        .when(LinkWallDecider.DECIDER, LINK)
        .refused(CommunityRule.WALL_REVOKED, "Make a new one");
    nothing()
        .when(RevokeWallDecider.DECIDER, revoke(WALL))
        .refused(CommunityRule.UNKNOWN_WALL, "hall");
  }

  @Test
  void thereAreOnlySoManyThatWork() {
    Given<CommunityEvent> many = nothing();
    for (int i = 0; i < LinkWallDecider.MOST; i++) {
      many = many.and(LinkWallDecider.DECIDER, link(new WallId("wall-" + i)));
    }
    many.when(LinkWallDecider.DECIDER, LINK).refused(CommunityRule.TOO_MANY_WALLS, "20");
    many.and(RevokeWallDecider.DECIDER, revoke(new WallId("wall-3")))
        .when(LinkWallDecider.DECIDER, LINK)
        .then(new WallLinked(WALL, "digest-of-hall", INES, NOW));
  }
}
