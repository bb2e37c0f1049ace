package io.allotment.community.view.theme;

import io.allotment.community.event.CommunityEvent;
import io.allotment.community.event.CommunityTags;
import io.allotment.runtime.command.Commands;
import io.allotment.runtime.decide.Boundary;
import java.util.function.BiFunction;
import org.springframework.stereotype.Component;

/** Reads what was done with themes. */
@Component
class Chronicles {

  /** The same objects each time, so that only what came since is read. */
  private static final Boundary THEMES = Boundary.of(CommunityTags.themes());

  private static final BiFunction<Chronicle, CommunityEvent, Chronicle> AFTER = Chronicle::after;

  private final Commands<CommunityEvent> commands;

  Chronicles(Commands<CommunityEvent> commands) {
    this.commands = commands;
  }

  /** As recorded now. */
  Chronicle now() {
    return commands.fold(THEMES, Chronicle.NONE, AFTER);
  }
}
