package io.allotment.stories.connection;

import io.allotment.runtime.command.Act;
import io.allotment.runtime.command.RefusedException;
import io.allotment.runtime.security.Caller;
import io.allotment.runtime.security.SigningKey;
import io.allotment.stories.event.StoriesRule;
import io.allotment.stories.model.Mandate;
import io.allotment.stories.model.MemberId;
import io.allotment.stories.model.SquadId;
import io.allotment.stories.model.Tracker;
import io.allotment.stories.takeitems.Led;
import io.allotment.stories.view.squad.Squads;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;
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

/**
 * Connects trackers. Everyone sees how connections go; who leads all squads of one may change it.
 */
@RestController
@RequestMapping("/api/stories/connections")
class ConnectionsController {

  private static final int ID_DIGITS = 16;

  private final Connections connections;
  private final Refusals refusals;
  private final Addresses addresses;
  private final Squads squads;
  private final SigningKey key;
  private final Clock clock;

  ConnectionsController(
      Connections connections,
      Refusals refusals,
      Addresses addresses,
      Squads squads,
      SigningKey key,
      Clock clock) {
    this.connections = connections;
    this.refusals = refusals;
    this.addresses = addresses;
    this.squads = squads;
    this.key = key;
    this.clock = clock;
  }

  /**
   * Made again under the same key it is the same one, and the same secret while it is in force;
   * another one under that key is refused.
   */
  @PostMapping
  @ResponseStatus(HttpStatus.CREATED)
  ConnectionView make(@RequestBody New made, Caller caller, Act act) {
    Wanted wanted = made.wanted();
    Tracker tracker = Tracker.of(made.tracker());
    SortedMap<String, SquadId> projects = wanted.projects(tracker);
    mustLead(caller, projects.values());
    URI address = addresses.of(tracker, wanted.address());
    squads.mustAllBeKnown(projects.values());
    ConnectionId id = new ConnectionId(code("connection", act).substring(0, ID_DIGITS));
    String secret = code("delivery " + id, act);
    Mandate mandate = Led.by(caller);
    Connection blank =
        new Connection(
            id,
            tracker,
            "",
            address,
            "",
            "",
            secret,
            projects,
            false,
            by(caller),
            mandate,
            act.at());
    connections.add(wanted.of(blank, address, projects, mandate), Request.of(act));
    return shown(id, caller, secret);
  }

  @GetMapping
  List<ConnectionView> all(Caller caller) {
    return connections.all().stream()
        .map(one -> ConnectionView.of(one, may(caller, one.connection()), null))
        .toList();
  }

  @GetMapping("/{id}")
  ConnectionView one(@PathVariable ConnectionId id, Caller caller) {
    return shown(id, caller, null);
  }

  /** Changes it. What is left out of address, account, token and pause stays as it is. */
  @PutMapping("/{id}")
  ConnectionView change(@PathVariable ConnectionId id, @RequestBody Wanted wanted, Caller caller) {
    Standing standing = mine(id, caller);
    Connection before = standing.connection();
    SortedMap<String, SquadId> projects = wanted.projects(before.tracker());
    mustLead(caller, projects.values());
    URI address =
        wanted.address() == null
            ? before.address()
            : addresses.of(before.tracker(), wanted.address());
    boolean elsewhere = !address.equals(before.address());
    if (elsewhere && wanted.token() == null && !before.token().isEmpty()) {
      throw bad("The token was given for another address. Give one for this address.");
    }
    squads.mustAllBeKnown(projects.values());
    Connection changed = wanted.of(before, address, projects, Led.by(caller));
    Progress progress = standing.progress();
    connections.change(
        changed,
        elsewhere || progress == null ? null : progress.stillOf(before, changed),
        clock.instant());
    return shown(id, caller, null);
  }

  @DeleteMapping("/{id}")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void remove(@PathVariable ConnectionId id, Caller caller) {
    mine(id, caller);
    connections.remove(id);
  }

  /** Has everything read again. */
  @PostMapping("/{id}/read")
  @ResponseStatus(HttpStatus.ACCEPTED)
  ConnectionView read(@PathVariable ConnectionId id, Caller caller) {
    mine(id, caller);
    connections.readAgain(id, clock.instant());
    return shown(id, caller, null);
  }

  /**
   * Makes a new secret; what is signed with the one before is refused from now on. Under the same
   * key it is made once, and told again while it is in force.
   */
  @PostMapping("/{id}/secret")
  ConnectionView secret(@PathVariable ConnectionId id, Caller caller, Act act) {
    mine(id, caller);
    String secret = code("renewed delivery " + id, act);
    connections.renew(id, secret, Request.of(act));
    refusals.forget(id);
    return shown(id, caller, secret);
  }

  private static MemberId by(Caller caller) {
    return new MemberId(caller.member());
  }

  private ConnectionView shown(ConnectionId id, Caller caller, @Nullable String made) {
    Standing standing = connections.one(id);
    boolean inForce = standing.connection().secret().equals(made);
    return ConnectionView.of(standing, may(caller, standing.connection()), inForce ? made : null);
  }

  private Standing mine(ConnectionId id, Caller caller) {
    Standing standing = connections.one(id);
    mustLead(caller, standing.connection().projects().values());
    return standing;
  }

  private static void mustLead(Caller caller, Collection<SquadId> squads) {
    squads.forEach(squad -> caller.mustLead(squad.value()));
  }

  private static boolean may(Caller caller, Connection connection) {
    return connection.projects().values().stream().allMatch(one -> caller.leads(one.value()));
  }

  private static RefusedException bad(String sentence) {
    return new RefusedException(StoriesRule.BAD_CONNECTION, sentence);
  }

  private String code(String purpose, Act act) {
    return key.code(purpose, act.label().getBytes(StandardCharsets.UTF_8));
  }
}
