package io.allotment.stories.view.board;

import io.allotment.stories.model.SquadId;
import java.time.Clock;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Answers what operational work there is to do. Everyone signed in may ask. */
@RestController
class BoardController {

  private final Boards boards;
  private final Clock clock;

  BoardController(Boards boards, Clock clock) {
    this.boards = boards;
    this.clock = clock;
  }

  /** The board of a squad, or of all. */
  @GetMapping("/api/stories/board")
  Board board(@RequestParam @Nullable SquadId squad) {
    return boards.of(squad, LocalDate.now(clock));
  }
}
