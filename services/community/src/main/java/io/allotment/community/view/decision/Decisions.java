package io.allotment.community.view.decision;

import io.allotment.community.event.CommunityEvent;
import io.allotment.community.event.CommunityRule;
import io.allotment.community.event.CommunityTags;
import io.allotment.community.model.DecisionId;
import io.allotment.runtime.command.Commands;
import io.allotment.runtime.command.RefusedException;
import io.allotment.runtime.decide.Boundary;
import java.util.Collection;
import java.util.function.BiFunction;
import org.springframework.stereotype.Component;

/** Reads from the log what the community decided, as it stands now. */
@Component
public class Decisions {

  private static final BiFunction<Courses, CommunityEvent, Courses> AFTER = Courses::after;
  private static final Boundary ALL = Boundary.of(CommunityTags.decisions());

  private final Commands<CommunityEvent> commands;

  Decisions(Commands<CommunityEvent> commands) {
    this.commands = commands;
  }

  /** All of them, in the order they were taken in. */
  public Collection<Course> all() {
    return courses().all().values();
  }

  /**
   * One of them.
   *
   * @throws RefusedException if there is none of this id
   */
  public Course of(DecisionId id) {
    Course course = courses().all().get(id);
    if (course == null) {
      throw new RefusedException(
          CommunityRule.UNKNOWN_DECISION,
          "There is no decision %s. Look at the list of decisions.".formatted(id));
    }
    return course;
  }

  private Courses courses() {
    return commands.fold(ALL, Courses.NONE, AFTER);
  }
}
