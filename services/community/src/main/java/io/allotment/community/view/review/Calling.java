package io.allotment.community.view.review;

import io.allotment.community.model.Agenda;
import io.allotment.community.model.DecisionId;
import io.allotment.community.model.Item;
import io.allotment.community.model.ItemKind;
import io.allotment.community.model.Part;
import io.allotment.community.model.StoryId;
import io.allotment.community.view.decision.Course;
import io.allotment.community.view.decision.DecisionView.StoryView;
import io.allotment.community.view.decision.Decisions;
import io.allotment.community.view.decision.ToldStories;
import io.allotment.community.view.roster.Rosters;
import io.allotment.community.view.theme.ThemeNames;
import io.allotment.runtime.text.Texts;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** What the things on an agenda are called now. */
@Component
class Calling {

  private final Rosters squads;
  private final ToldStories stories;
  private final ThemeNames themes;
  private final Decisions decisions;
  private final Texts texts;

  Calling(
      Rosters squads, ToldStories stories, ThemeNames themes, Decisions decisions, Texts texts) {
    this.squads = squads;
    this.themes = themes;
    this.stories = stories;
    this.decisions = decisions;
    this.texts = texts;
  }

  Naming of(Agenda agenda) {
    Map<String, String> squadNames = new HashMap<>();
    squads.names().forEach((squad, name) -> squadNames.put(squad.value(), name));
    return new Naming(squadNames, themes(), stories(agenda), decisions(agenda));
  }

  private Map<String, String> themes() {
    Map<String, String> called = new HashMap<>();
    themes.names().forEach((theme, name) -> called.put(theme.value(), name));
    return called;
  }

  private Map<String, String> stories(Agenda agenda) {
    List<StoryId> asked =
        agenda.of(Part.BACKLOG).stream()
            .filter(item -> item.kind() == ItemKind.OLDEST)
            .map(item -> new StoryId(Objects.requireNonNull(item.about())))
            .toList();
    Map<String, String> titles = new HashMap<>();
    for (StoryView story : stories.of(asked).values()) {
      if (story.title() != null) {
        titles.put(story.story(), story.title());
      }
    }
    return titles;
  }

  private Map<String, String> decisions(Agenda agenda) {
    List<String> asked = agenda.of(Part.DECISIONS).stream().map(Item::about).toList();
    Map<DecisionId, Course> courses =
        decisions.all().stream()
            .filter(course -> asked.contains(course.id().value()))
            .collect(Collectors.toMap(Course::id, course -> course));
    var written = texts.read(courses.values().stream().map(Course::text).toList());
    Map<String, String> said = new HashMap<>();
    courses.forEach(
        (id, course) -> {
          String text = written.get(course.text().id());
          if (text != null) {
            said.put(id.value(), text);
          }
        });
    return said;
  }
}
