package io.allotment.stories.suggestagain;

import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Answers how far it is with suggesting again. Everyone signed in may ask. */
@RestController
class SuggestingController {

  private final Rounds rounds;

  SuggestingController(Rounds rounds) {
    this.rounds = rounds;
  }

  @GetMapping("/api/stories/suggesting")
  Suggesting suggesting() {
    return rounds.shown();
  }
}
