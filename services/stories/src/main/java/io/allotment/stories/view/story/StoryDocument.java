package io.allotment.stories.view.story;

import io.allotment.stories.event.OfStory;
import io.allotment.stories.event.OfStory.ClassConfirmed;
import io.allotment.stories.event.OfStory.ClassSuggested;
import io.allotment.stories.event.OfStory.ConfirmationTakenBack;
import io.allotment.stories.event.OfStory.StoryGone;
import io.allotment.stories.event.OfStory.StoryTextErased;
import io.allotment.stories.event.OfStory.StoryTold;
import io.allotment.stories.model.Because;
import io.allotment.stories.model.Iteration;
import io.allotment.stories.model.Progress;
import io.allotment.stories.model.Size;
import io.allotment.stories.model.Suggested;
import io.allotment.stories.model.Told;
import java.time.Instant;
import java.util.Date;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/** One story as it is kept in the view. */
final class StoryDocument {

  private StoryDocument() {}

  static Document after(Document before, OfStory event) {
    Document story = new Document(before);
    switch (event) {
      case StoryTold told -> {
        story.append("squad", told.squad().value()).remove("gone");
        if (!told.told().text().id().value().equals(story.getString("text"))) {
          story.remove("erased");
        }
        told(story, told.told(), told.at());
      }
      case StoryGone gone -> story.append("gone", date(gone.asOf()));
      case ClassSuggested of -> story.append("suggested", suggested(of.suggested()));
      case ClassConfirmed of ->
          story.append(
              "word",
              new Document("is", of.word().is().name())
                  .append("kind", name(of.word().kind()))
                  .append("by", of.by().value())
                  .append("at", date(of.at()))
                  .append("over", over(story)));
      case ConfirmationTakenBack _ -> story.remove("word");
      case StoryTextErased erased -> {
        if (erased.text().value().equals(story.getString("text"))) {
          story.append("erased", true);
        }
      }
    }
    classed(story);
    story.append("disputed", disputed(story));
    return story.append("status", status(story).name());
  }

  /** What people say, and where nobody says anything, what is suggested. */
  private static void classed(Document story) {
    Document says = story.get("word", story.get("suggested", new Document()));
    story
        .append("class", says.getString("is"))
        .append("kind", says.getString("is") == null ? null : says.getString("kind"));
  }

  private static void told(Document story, Told told, Instant at) {
    Progress progress = told.progress();
    Size size = told.size();
    Iteration iteration = told.iteration();
    story
        .append("tracker", told.source().tracker().name())
        .append("key", told.source().key())
        .append("name", told.source().name())
        .append("link", told.source().link())
        .append("text", told.text().id().value())
        .append("hash", told.text().hash())
        .append("labels", told.labels())
        .append("type", told.type())
        .append("priority", told.priority())
        .append("size", size == null ? null : size.thousandths())
        .append("unit", size == null ? null : size.unit().name())
        .append("iteration", iteration == null ? null : iteration.name())
        .append("form", iteration == null ? null : iteration.form().name())
        .append("state", progress.state().name())
        .append("stateWord", progress.word())
        .append("created", date(progress.created()))
        .append("started", date(progress.started()))
        .append("closed", date(progress.closed()))
        .append("due", progress.due() == null ? null : progress.due().toString())
        .append("bot", told.bot())
        .append("asOf", date(told.asOf()));
    if (!story.containsKey("first")) {
      story.append("first", date(at));
    }
    Instant created = progress.created();
    story.append("since", created == null ? story.getDate("first") : Date.from(created));
  }

  /**
   * What was suggested when a person first said what it is: what is suggested after that may have
   * been learnt from them.
   */
  private static @Nullable Document over(Document story) {
    Document word = story.get("word", Document.class);
    Document suggested = story.get("suggested", Document.class);
    if (word != null) {
      return word.get("over", Document.class);
    }
    return suggested == null
        ? null
        : new Document("is", suggested.getString("is"))
            .append("rule", suggested.getString("rule"))
            .append("version", suggested.getString("version"));
  }

  private static Document suggested(Suggested suggested) {
    return new Document("is", name(suggested.is()))
        .append("best", suggested.best().name())
        .append("kind", name(suggested.kind()))
        .append("confidence", suggested.confidence())
        .append("because", suggested.because().stream().map(StoryDocument::because).toList())
        .append("rule", suggested.rule())
        .append("version", suggested.version());
  }

  private static Document because(Because because) {
    return new Document("part", because.part().name())
        .append("from", because.from())
        .append("to", because.to())
        .append("weight", because.weight());
  }

  private static boolean disputed(Document story) {
    Document word = story.get("word", Document.class);
    String suggested = story.get("suggested", new Document()).getString("is");
    return word != null && suggested != null && !suggested.equals(word.getString("is"));
  }

  private static Status status(Document story) {
    if (story.containsKey("gone")) {
      return Status.GONE;
    }
    if (story.containsKey("word")) {
      return Status.CONFIRMED;
    }
    Document suggested = story.get("suggested", Document.class);
    return suggested == null || suggested.getString("is") == null
        ? Status.UNCLASSIFIED
        : Status.SUGGESTED;
  }

  private static @Nullable String name(@Nullable Enum<?> value) {
    return value == null ? null : value.name();
  }

  private static @Nullable Date date(@Nullable Instant at) {
    return at == null ? null : Date.from(at);
  }
}
