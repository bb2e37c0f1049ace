package io.allotment.capacity.view.ratio;

import io.allotment.capacity.model.SquadId;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** Shows what a point came to. Everyone signed in reads it. */
@RestController
class RatioController {

  private final Ratios ratios;

  RatioController(Ratios ratios) {
    this.ratios = ratios;
  }

  @GetMapping("/api/squads/{squad}/ratio")
  RatioView ratio(@PathVariable SquadId squad) {
    return ratios.of(squad).view();
  }
}
