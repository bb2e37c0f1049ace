package io.allotment.rotation.notice;

import io.allotment.rotation.model.SquadId;
import io.allotment.rotation.notice.NoticesView.Kind;
import io.allotment.rotation.view.standing.Standings;
import io.allotment.runtime.command.Act;
import io.allotment.runtime.notice.Channel.Takes;
import io.allotment.runtime.notice.ConnectionView;
import io.allotment.runtime.notice.ConnectionView.Trial;
import io.allotment.runtime.notice.Desk;
import io.allotment.runtime.security.Caller;
import java.util.List;
import java.util.Set;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Where a squad is told as a whole, and which tools show its gardener. Its leads see to it. */
@RestController
@RequestMapping("/api/squads/{squad}/notices")
class SquadNoticesController {

  private static final Set<Takes> ALL = Set.of(Takes.values());

  private final Desk desk;
  private final Standings standings;

  SquadNoticesController(Desk desk, Standings standings) {
    this.desk = desk;
    this.standings = standings;
  }

  @GetMapping
  NoticesView notices(@PathVariable SquadId squad, Caller caller) {
    String owner = owner(squad, caller);
    return new NoticesView(Kind.all(NoticeKind::toSquads), desk.of(owner), desk.offers(ALL), null);
  }

  @PutMapping("/connections/{connection}")
  ConnectionView connect(
      @PathVariable SquadId squad,
      @PathVariable String connection,
      @RequestBody NoticesView.Asked asked,
      Caller caller) {
    String owner = owner(squad, caller);
    Set<String> kinds = asked.kinds(NoticeKind::toSquads);
    return desk.put(asked.connection(owner, connection, kinds), ALL);
  }

  @DeleteMapping("/connections/{connection}")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void disconnect(@PathVariable SquadId squad, @PathVariable String connection, Caller caller) {
    desk.remove(owner(squad, caller), connection);
  }

  @PostMapping("/connections/{connection}/test")
  Trial test(@PathVariable SquadId squad, @PathVariable String connection, Caller caller, Act act) {
    return desk.test(owner(squad, caller), connection, act.label());
  }

  private String owner(SquadId squad, Caller caller) {
    caller.mustLead(squad.value());
    return Owner.of(Standings.plan(standings.of(List.of(squad), List.of()), squad).id());
  }
}
