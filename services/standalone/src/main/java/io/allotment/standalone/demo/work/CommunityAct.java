package io.allotment.standalone.demo.work;

import io.allotment.community.model.DecisionId;
import io.allotment.community.model.ItemKind;
import io.allotment.community.model.NoteId;
import io.allotment.community.model.Part;
import io.allotment.community.model.SquadId;
import io.allotment.community.model.StoryId;
import io.allotment.community.model.ThemeId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Something that someone did in the community of practice. */
sealed interface CommunityAct extends WorkAct {

  /** A steward makes a theme of stories. */
  record AdoptsTheme(Instant at, ThemeId theme, String name, List<StoryId> stories, String by)
      implements CommunityAct {}

  /** A steward adds stories to a theme. */
  record AddsStories(Instant at, ThemeId theme, List<StoryId> stories, String by)
      implements CommunityAct {}

  /** A steward opens a review. */
  record OpensReview(Instant at, String by) implements CommunityAct {}

  /** A steward goes on to a part of its agenda. */
  record EntersPart(Instant at, Part part, String by) implements CommunityAct {}

  /** Somebody notes something in it. */
  record Notes(Instant at, NoteId note, About about, String text, String by)
      implements CommunityAct {}

  /** A steward writes down what it decides. */
  record Decides(
      Instant at,
      DecisionId decision,
      About about,
      String text,
      SquadId squad,
      LocalDate due,
      String by)
      implements CommunityAct {}

  /** Somebody says which story does what was decided. */
  record LinksStory(Instant at, DecisionId decision, StoryId story, String by)
      implements CommunityAct {}

  /** A steward closes the review. */
  record ClosesReview(Instant at, String by) implements CommunityAct {}

  /**
   * What something in a review is about: the first item of a kind that is on its agenda, or the
   * part alone where there is none.
   *
   * @param kind null for the part alone
   * @param squad whose the item is; null for any
   */
  record About(Part part, @Nullable ItemKind kind, @Nullable SquadId squad) {
    static About part(Part part) {
      return new About(part, null, null);
    }

    static About item(ItemKind kind) {
      return new About(kind.part(), kind, null);
    }

    static About item(ItemKind kind, String squad) {
      return new About(kind.part(), kind, new SquadId(squad));
    }
  }
}
