package io.allotment.runtime.view;

import io.allotment.runtime.command.Act;
import io.allotment.runtime.problem.DetailedRefusalException;
import io.allotment.runtime.security.Caller;
import io.allotment.runtime.view.Remedy.Kind;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** How it stands with the views of a service, and what admins can do about one that has stopped. */
@RestController
@RequestMapping("/api/${allotment.service}/views")
public class ViewsController {

  private static final int LONGEST_REASON = 500;

  private final Views views;
  private final Remedies remedies;

  public ViewsController(Views views) {
    this.views = views;
    this.remedies = views.remedies();
  }

  /**
   * All views.
   *
   * @param next where the next page begins; null, since all views are on this one
   */
  record States(List<ViewState> items, @Nullable String next) {}

  /**
   * Which event is to be skipped.
   *
   * @param position the event's own
   * @param reason a sentence for those who come later
   */
  record Skip(Long position, String reason) {}

  @GetMapping
  States all(Caller caller) {
    caller.mustBeAdmin();
    return new States(views.names().stream().map(views::state).toList(), null);
  }

  /** Has what the view waits at tried now instead of later. */
  @PostMapping("/{view}/retry")
  @ResponseStatus(HttpStatus.ACCEPTED)
  ViewState retry(
      @PathVariable String view,
      @RequestParam(defaultValue = "false") boolean dryRun,
      Caller caller,
      Act act) {
    ViewState state = known(view, caller);
    if (remedies.done(act).isEmpty()) {
      requireStopped(state);
      if (!dryRun) {
        remedies.record(act, Kind.RETRY, view, state.stops().getFirst().position(), null);
        views.retry(view);
      }
    }
    return views.state(view);
  }

  /** Has an event passed that the view cannot take; a repeat finds the skip that is there. */
  @PostMapping("/{view}/skips")
  @ResponseStatus(HttpStatus.CREATED)
  Remedy skip(
      @PathVariable String view,
      @RequestBody Skip skip,
      @RequestParam(defaultValue = "false") boolean dryRun,
      Caller caller,
      Act act) {
    ViewState state = known(view, caller);
    String reason = reason(skip.reason());
    Optional<Remedy> before = remedies.done(act).or(() -> remedies.skipOf(view, skip.position()));
    if (before.isPresent()) {
      return before.get();
    }
    requireStoppedAt(skip.position(), state);
    if (dryRun) {
      return new Remedy(Kind.SKIP, view, skip.position(), reason, act.actor(), act.at());
    }
    Remedy done = remedies.record(act, Kind.SKIP, view, skip.position(), reason);
    views.retry(view);
    return done;
  }

  /** Builds the view anew beside the one that answers. */
  @PostMapping("/{view}/rebuild")
  @ResponseStatus(HttpStatus.ACCEPTED)
  ViewState rebuild(
      @PathVariable String view,
      @RequestParam(defaultValue = "false") boolean dryRun,
      Caller caller,
      Act act) {
    ViewState state = known(view, caller);
    if (remedies.done(act).isEmpty() && state.building() == null && !dryRun) {
      remedies.record(act, Kind.REBUILD, view, null, null);
      views.rebuild(view);
    }
    return views.state(view);
  }

  private ViewState known(String view, Caller caller) {
    caller.mustBeAdmin();
    if (!views.names().contains(view)) {
      throw new DetailedRefusalException(
          ViewRule.UNKNOWN_VIEW,
          "There is no view %s here. There are: %s."
              .formatted(view, String.join(", ", views.names())),
          Map.of("views", views.names()));
    }
    return views.state(view);
  }

  private static String reason(String given) {
    String reason = given.strip();
    if (reason.isEmpty() || reason.length() > LONGEST_REASON) {
      throw new DetailedRefusalException(
          ViewRule.REASON_NEEDED,
          "Write why in 1 to %d characters. It is kept and shown to admins."
              .formatted(LONGEST_REASON),
          Map.of("longest", LONGEST_REASON));
    }
    return reason;
  }

  private static void requireStopped(ViewState state) {
    if (state.stops().isEmpty()) {
      throw refusal(ViewRule.NOT_STOPPED, "The view %s is going on by itself.", state);
    }
  }

  private static void requireStoppedAt(long position, ViewState state) {
    if (state.stops().stream().anyMatch(stop -> stop.position() == position)) {
      return;
    }
    if (position < state.position()) {
      throw refusal(
          ViewRule.ALREADY_PAST,
          "The view %s has taken the event at " + position + " by now. Nothing is left to do.",
          state);
    }
    requireStopped(state);
    throw refusal(
        ViewRule.STOPPED_ELSEWHERE,
        "The view %s has stopped, but not at " + position + ". Look again where.",
        state);
  }

  private static DetailedRefusalException refusal(ViewRule rule, String sentence, ViewState now) {
    return new DetailedRefusalException(
        rule,
        sentence.formatted(now.view()),
        Map.of(
            "position", now.position(),
            "head", now.head(),
            "lag", now.lag(),
            "stops", now.stops()));
  }
}
