package io.allotment.community.event;

import io.allotment.community.event.OfWall.WallLinked;
import io.allotment.community.event.OfWall.WallRevoked;
import io.allotment.community.model.WallId;
import io.allotment.runtime.decide.Boundary;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The links by which displays on walls read.
 *
 * @param linked all that were ever made, in order
 * @param revoked those that work no more
 */
public record Walls(Map<WallId, WallLinked> linked, Set<WallId> revoked) {

  public static final Walls NONE = new Walls(Map.of(), Set.of());

  public Walls {
    linked = Collections.unmodifiableMap(new LinkedHashMap<>(linked));
    revoked = Collections.unmodifiableSet(new LinkedHashSet<>(revoked));
  }

  /** What they are decided over. */
  public static Boundary boundary() {
    return Boundary.of(CommunityTags.walls());
  }

  /** Those that work, in order. */
  public List<WallLinked> working() {
    return linked.values().stream().filter(wall -> !revoked.contains(wall.wall())).toList();
  }

  /** With one more event. */
  public Walls after(CommunityEvent event) {
    return event instanceof OfWall of ? changed(of) : this;
  }

  private Walls changed(OfWall event) {
    return switch (event) {
      case WallLinked made -> {
        Map<WallId, WallLinked> all = new LinkedHashMap<>(linked);
        all.put(made.wall(), made);
        yield new Walls(all, revoked);
      }
      case WallRevoked gone -> {
        Set<WallId> all = new LinkedHashSet<>(revoked);
        all.add(gone.wall());
        yield new Walls(linked, all);
      }
    };
  }
}
