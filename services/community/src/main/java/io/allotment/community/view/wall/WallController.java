package io.allotment.community.view.wall;

import io.allotment.community.event.CommunityEvent;
import io.allotment.community.event.CommunityTags;
import io.allotment.community.event.Walls;
import io.allotment.community.model.Digest;
import io.allotment.runtime.command.Commands;
import io.allotment.runtime.command.RefusedException;
import io.allotment.runtime.decide.Boundary;
import io.allotment.runtime.problem.RequestRule;
import java.time.Clock;
import java.util.function.BiFunction;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/**
 * Serves displays on walls, which cannot sign in: whoever knows the address may read. It is looked
 * up by its digest, so that one that works no more and one that never did are told apart by
 * nothing, neither by what is answered nor by when.
 */
@RestController
class WallController {

  private static final BiFunction<Walls, CommunityEvent, Walls> WALLS = Walls::after;

  private final Commands<CommunityEvent> commands;
  private final WallViews views;
  private final Clock clock;

  WallController(Commands<CommunityEvent> commands, WallViews views, Clock clock) {
    this.commands = commands;
    this.views = views;
    this.clock = clock;
  }

  @GetMapping("/api/community/wall/{secret}")
  ResponseEntity<WallView> wall(@PathVariable String secret) {
    Boundary made = Boundary.of(CommunityTags.wallSecret(Digest.of(secret)));
    if (commands.fold(made, Walls.NONE, WALLS).working().isEmpty()) {
      throw new RefusedException(
          RequestRule.NOT_FOUND,
          "There is nothing for a wall at this address. Ask a steward for a new link.");
    }
    return ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(views.at(clock.instant()));
  }
}
