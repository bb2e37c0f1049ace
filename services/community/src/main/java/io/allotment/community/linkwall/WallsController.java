package io.allotment.community.linkwall;

import io.allotment.community.event.CommunityEvent;
import io.allotment.community.event.CommunityRule;
import io.allotment.community.event.OfWall.WallLinked;
import io.allotment.community.event.Walls;
import io.allotment.community.model.Digest;
import io.allotment.community.model.MemberId;
import io.allotment.community.model.WallId;
import io.allotment.community.view.people.Names;
import io.allotment.community.view.people.People;
import io.allotment.community.view.people.Person;
import io.allotment.runtime.command.Act;
import io.allotment.runtime.command.Commands;
import io.allotment.runtime.command.RefusedException;
import io.allotment.runtime.security.Caller;
import io.allotment.runtime.security.SigningKey;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * Links for displays on walls. Stewards make them and see which there are. The secret in a link
 * follows from the service's key and the act that asked for it, so that a repeated request gets the
 * same although only its digest is kept.
 */
@RestController
@RequestMapping("/api/community/walls")
class WallsController {

  private static final int ID_DIGITS = 16;
  private static final BiFunction<Walls, CommunityEvent, Walls> WALLS = Walls::after;

  private final Commands<CommunityEvent> commands;
  private final SigningKey key;
  private final People people;

  WallsController(Commands<CommunityEvent> commands, SigningKey key, People people) {
    this.commands = commands;
    this.key = key;
    this.people = people;
  }

  /**
   * A link that works.
   *
   * @param path below the address of this installation; told in the answer that made it, and never
   *     again
   */
  record WallView(WallId wall, Instant made, Person by, @Nullable String path) {}

  /** All that work, in the order they were made. */
  @GetMapping
  Map<String, List<WallView>> walls(Caller caller) {
    caller.mustBeSteward();
    List<WallLinked> working = known().working();
    Names names = people.names(working.stream().map(WallLinked::by).toList());
    return Map.of("items", working.stream().map(wall -> view(wall, names, null)).toList());
  }

  @PostMapping
  ResponseEntity<WallView> link(Caller caller, Act act) {
    caller.mustBeSteward();
    byte[] asked = act.label().getBytes(StandardCharsets.UTF_8);
    String secret = key.code("wall-secret", asked);
    WallId wall = new WallId(key.code("wall", asked).substring(0, ID_DIGITS));
    var _ =
        commands.send(
            act, new LinkWall(wall, Digest.of(secret), new MemberId(caller.member()), act.at()));
    Walls known = known();
    WallLinked made = known.linked().get(wall);
    if (made == null || known.revoked().contains(wall)) {
      throw new RefusedException(
          CommunityRule.WALL_REVOKED,
          "The link made by this request was revoked meanwhile. Make a new one.");
    }
    return ResponseEntity.status(HttpStatus.CREATED)
        .cacheControl(CacheControl.noStore())
        .body(view(made, people.names(List.of(made.by())), "/api/community/wall/" + secret));
  }

  private Walls known() {
    return commands.fold(Walls.boundary(), Walls.NONE, WALLS);
  }

  private static WallView view(WallLinked wall, Names names, @Nullable String path) {
    return new WallView(wall.wall(), wall.at(), names.person(wall.by()), path);
  }
}
