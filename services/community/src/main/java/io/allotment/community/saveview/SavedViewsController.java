package io.allotment.community.saveview;

import io.allotment.community.dropview.DropView;
import io.allotment.community.event.CommunityEvent;
import io.allotment.community.event.CommunityTags;
import io.allotment.community.event.OfView.ViewSaved;
import io.allotment.community.event.SavedViews;
import io.allotment.community.model.MemberId;
import io.allotment.community.model.ViewId;
import io.allotment.runtime.command.Act;
import io.allotment.runtime.command.Commands;
import io.allotment.runtime.decide.Boundary;
import io.allotment.runtime.decide.TextId;
import io.allotment.runtime.security.Caller;
import io.allotment.runtime.text.Draft;
import io.allotment.runtime.text.TextKeeper;
import io.allotment.runtime.text.Texts;
import io.allotment.runtime.text.Wording;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/**
 * Saved views of the backlog. Everyone has their own and reads the community's, which stewards
 * keep.
 */
@RestController
@RequestMapping("/api/community/saved-views")
class SavedViewsController {

  private final Commands<CommunityEvent> commands;
  private final TextKeeper<CommunityEvent> keeper;
  private final Texts texts;

  SavedViewsController(
      Commands<CommunityEvent> commands, TextKeeper<CommunityEvent> keeper, Texts texts) {
    this.commands = commands;
    this.keeper = keeper;
    this.texts = texts;
  }

  /**
   * @param query the filters as they stand in the address of the backlog, such as {@code
   *     kind=upgrade&older=30}
   * @param shared whether it is the community's; not where nothing is said
   */
  record SavedView(@Nullable String name, @Nullable String query, @Nullable Boolean shared) {}

  /** One that is kept, with its id. */
  record KeptView(ViewId view, String name, String query, boolean shared) {}

  record KeptViews(List<KeptView> items, int total) {}

  /** The community's first, then one's own. */
  @GetMapping
  KeptViews views(Caller caller) {
    List<ViewSaved> all = new ArrayList<>(saved(null).all());
    all.addAll(saved(new MemberId(caller.member())).all());
    Map<TextId, String> read =
        texts.read(all.stream().flatMap(view -> view.texts().stream()).toList());
    List<KeptView> items =
        all.stream()
            .map(
                view ->
                    new KeptView(
                        view.view(),
                        read.getOrDefault(view.name().id(), ""),
                        read.getOrDefault(view.query().id(), ""),
                        view.owner() == null))
            .toList();
    return new KeptViews(items, items.size());
  }

  private SavedViews saved(@Nullable MemberId owner) {
    return commands.fold(
        Boundary.of(CommunityTags.views(owner)), SavedViews.NONE, SavedViews::after);
  }

  @PutMapping("/{view}")
  KeptView save(@PathVariable ViewId view, @RequestBody SavedView body, Caller caller, Act act) {
    boolean shared = Boolean.TRUE.equals(body.shared());
    MemberId by = new MemberId(caller.member());
    Draft name = Draft.of(Wording.line("name", body.name()));
    Draft query = Draft.of(Wording.text("query", body.query()));
    SaveView command =
        new SaveView(view, owner(shared, caller), name.ref(), query.ref(), by, act.at());
    var _ = keeper.with(act.at(), List.of(name, query), () -> commands.send(act, command));
    return new KeptView(view, name.text(), query.text(), shared);
  }

  @DeleteMapping("/{view}")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void drop(
      @PathVariable ViewId view,
      @RequestParam(defaultValue = "false") boolean shared,
      Caller caller,
      Act act) {
    MemberId by = new MemberId(caller.member());
    var _ = commands.send(act, new DropView(view, owner(shared, caller), by, act.at()));
  }

  /** Whose it is: the community's are kept by stewards. */
  private static @Nullable MemberId owner(boolean shared, Caller caller) {
    if (shared) {
      caller.mustBeSteward();
      return null;
    }
    return new MemberId(caller.member());
  }
}
