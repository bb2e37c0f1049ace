package io.allotment.rotation.view.gardener;

import io.allotment.rotation.event.RotationRule;
import io.allotment.rotation.model.SquadId;
import io.allotment.runtime.command.RefusedException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Asks for gardeners. Everyone signed in may. */
@RestController
class GardenerController {

  private final Gardeners gardeners;
  private final Clock clock;

  GardenerController(Gardeners gardeners, Clock clock) {
    this.gardeners = gardeners;
    this.clock = clock;
  }

  /**
   * All squads.
   *
   * @param next where the next page begins; null, since all squads are on this one
   */
  record Squads(List<SquadLine> items, @Nullable String next) {}

  @GetMapping("/api/squads")
  Squads squads() {
    return new Squads(gardeners.squads(), null);
  }

  @GetMapping("/api/gardeners")
  GardenerNow.All all(@RequestParam @Nullable OffsetDateTime at) {
    Instant when = instant(at);
    return new GardenerNow.All(when.atOffset(ZoneOffset.UTC), gardeners.at(when));
  }

  @GetMapping("/api/squads/{squad}/gardener")
  GardenerNow one(@PathVariable SquadId squad, @RequestParam @Nullable OffsetDateTime at) {
    return gardeners
        .at(squad, instant(at))
        .orElseThrow(
            () ->
                new RefusedException(
                    RotationRule.UNKNOWN_SQUAD,
                    "There is no squad %s. Look at its spelling.".formatted(squad)));
  }

  private Instant instant(@Nullable OffsetDateTime at) {
    return at == null ? clock.instant() : at.toInstant();
  }
}
