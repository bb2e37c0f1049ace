package io.allotment.community.view.backlog;

import io.allotment.community.model.Kind;
import io.allotment.community.model.SquadId;
import io.allotment.community.model.StoryId;
import io.allotment.community.view.story.Story;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.regex.Pattern;

/** Where a page ended, as it is handed out for asking for the next. */
public sealed interface Place {

  /**
   * Behind a story, which is spelt by everything that lists go by: it is the story as it was then,
   * so that the next page begins behind it whatever became of it.
   */
  record Behind(Story last) implements Place {

    private static final int PARTS = 7;
    private static final String NONE = "-";
    private static final Pattern SPACE = Pattern.compile(" ");

    private static Behind parse(String cursor) {
      String text = new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.UTF_8);
      List<String> parts = SPACE.splitAsStream(text).toList();
      if (parts.size() != PARTS) {
        throw new IllegalArgumentException(text);
      }
      return new Behind(
          new Story(
              new StoryId(parts.get(0)),
              new SquadId(parts.get(1)),
              null,
              false,
              parts.get(2).equals(NONE) ? null : Kind.of(parts.get(2)),
              Story.State.OPEN,
              Instant.ofEpochMilli(Long.parseLong(parts.get(3))),
              null,
              parts.get(5).equals(NONE)
                  ? null
                  : new Story.Size(parts.get(5), Long.parseLong(parts.get(6))),
              Instant.ofEpochMilli(Long.parseLong(parts.get(4)))));
    }

    @Override
    public String toString() {
      Story.Size size = last.size();
      String text =
          String.join(
              " ",
              last.id().value(),
              last.squad().value(),
              last.kind() == null ? NONE : last.kind().word(),
              Long.toString(last.created().toEpochMilli()),
              Long.toString(last.changed().toEpochMilli()),
              size == null ? NONE : size.unit(),
              size == null ? NONE : Long.toString(size.thousandths()));
      return Base64.getUrlEncoder()
          .withoutPadding()
          .encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }
  }

  /** Behind so many of what was found. */
  record Rank(int stories) implements Place {
    @Override
    public String toString() {
      return Integer.toString(stories);
    }
  }

  /**
   * The place of that spelling.
   *
   * @throws IllegalArgumentException with a sentence fit for a person, when it is none
   */
  static Place parse(String cursor) {
    try {
      return cursor.matches("\\d{1,9}") ? new Rank(Integer.parseInt(cursor)) : Behind.parse(cursor);
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException(
          "“%s” is no place in the backlog. Begin at its start.".formatted(cursor), e);
    }
  }
}
