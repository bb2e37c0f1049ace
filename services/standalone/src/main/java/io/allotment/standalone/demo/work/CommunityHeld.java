package io.allotment.standalone.demo.work;

import io.allotment.community.addstories.AddStories;
import io.allotment.community.adopttheme.AdoptTheme;
import io.allotment.community.agenda.Agendas;
import io.allotment.community.agenda.Known;
import io.allotment.community.closereview.CloseReview;
import io.allotment.community.enterpart.EnterPart;
import io.allotment.community.event.CommunityEvent;
import io.allotment.community.event.CommunityTags;
import io.allotment.community.event.OfReview.ReviewOpened;
import io.allotment.community.event.Reviews;
import io.allotment.community.event.Themes;
import io.allotment.community.linkstory.LinkStory;
import io.allotment.community.model.Item;
import io.allotment.community.model.MemberId;
import io.allotment.community.openreview.OpenReview;
import io.allotment.community.takedecision.TakeDecision;
import io.allotment.community.view.known.Knowing;
import io.allotment.community.writenote.WriteNote;
import io.allotment.runtime.command.Act;
import io.allotment.runtime.command.Commands;
import io.allotment.runtime.decide.Boundary;
import io.allotment.runtime.text.Draft;
import io.allotment.runtime.text.TextKeeper;
import io.allotment.standalone.demo.work.CommunityAct.About;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ConfigurableApplicationContext;

/** Does what the story says of the community. An agenda is made of what is known by then. */
final class CommunityHeld {

  private static final BiFunction<Themes, CommunityEvent, Themes> THEMES = Themes::after;
  private static final BiFunction<Reviews, CommunityEvent, Reviews> REVIEWS = Reviews::after;

  private final Commands<CommunityEvent> commands;
  private final TextKeeper<CommunityEvent> texts;
  private final Knowing knowing;
  private @Nullable ReviewOpened review;

  CommunityHeld(ConfigurableApplicationContext service) {
    commands = WorkHistory.commands(service);
    texts = WorkHistory.texts(service);
    knowing = service.getBean(Knowing.class);
  }

  void act(CommunityAct act, Act who) {
    Instant at = act.at();
    MemberId by = new MemberId(act.by());
    switch (act) {
      case CommunityAct.AdoptsTheme adopts -> {
        Draft name = Draft.of(adopts.name());
        var command = new AdoptTheme(adopts.theme(), name.ref(), adopts.stories(), by, at);
        send(who, name, command);
      }
      case CommunityAct.AddsStories adds -> {
        int seen = Objects.requireNonNull(themes().live().get(adds.theme())).revision();
        commands.send(who, new AddStories(adds.theme(), adds.stories(), seen, by, at));
      }
      case CommunityAct.OpensReview _ -> open(by, who);
      case CommunityAct.EntersPart enters ->
          commands.send(who, new EnterPart(opened().review(), enters.part(), by, at));
      case CommunityAct.Notes notes -> {
        Draft text = Draft.of(notes.text());
        About about = notes.about();
        var command =
            new WriteNote(
                opened().review(), notes.note(), about.part(), item(about), text.ref(), by, at);
        send(who, text, command);
      }
      case CommunityAct.Decides decides -> decide(decides, by, who);
      case CommunityAct.LinksStory links ->
          commands.send(who, new LinkStory(links.decision(), links.story(), by, at));
      case CommunityAct.ClosesReview _ ->
          commands.send(who, new CloseReview(opened().review(), by, at));
    }
  }

  private void send(Act who, Draft text, Object command) {
    texts.with(who.at(), List.of(text), () -> commands.send(who, command));
  }

  private void decide(CommunityAct.Decides act, MemberId by, Act who) {
    Draft text = Draft.of(act.text());
    TakeDecision command =
        new TakeDecision(
            opened().review(),
            act.decision(),
            act.about().part(),
            item(act.about()),
            text.ref(),
            act.squad(),
            act.due(),
            null,
            by,
            act.at());
    send(who, text, command);
  }

  /** Opened before a start that broke off it is the same one, with the agenda it had. */
  private void open(MemberId by, Act who) {
    review =
        commands
            .send(
                who,
                () -> {
                  Instant since = reviews().since(who.at());
                  Known known = byThen(knowing.of(since, who.at()));
                  return new OpenReview(by, since, Agendas.of(known, since, who.at()), who.at());
                })
            .first(ReviewOpened.class)
            .orElseThrow();
  }

  /** The rotation's year is over already, and it tells of duty only as it is now. */
  private static Known byThen(Known known) {
    return new Known(
        List.of(),
        List.of(),
        List.of(),
        known.themes(),
        known.waiting(),
        known.shares(),
        known.kept(),
        known.owing(),
        known.raids(),
        known.decisions());
  }

  private ReviewOpened opened() {
    return Objects.requireNonNull(review, "no review was opened");
  }

  private @Nullable String item(About about) {
    return opened().agenda().of(about.part()).stream()
        .filter(item -> item.kind() == about.kind())
        .filter(item -> about.squad() == null || about.squad().equals(item.squad()))
        .findFirst()
        .map(Item::key)
        .orElse(null);
  }

  private Themes themes() {
    return commands.fold(Boundary.of(CommunityTags.themes()), Themes.NONE, THEMES);
  }

  private Reviews reviews() {
    return commands.fold(Reviews.BOUNDARY, Reviews.NONE, REVIEWS);
  }
}
