package io.allotment.capacity.history;

import static io.allotment.capacity.Sample.CHECKOUT;

import io.allotment.capacity.event.CapacityEvent;
import io.allotment.capacity.event.OfDebt;
import io.allotment.capacity.event.OfIteration;
import io.allotment.capacity.event.OfSquad;
import io.allotment.capacity.history.Client.Answer;
import io.allotment.capacity.history.Client.Request;
import io.allotment.capacity.model.SquadId;
import io.allotment.capacity.tellduty.TellDuty;
import io.allotment.capacity.tellduty.TellDutyDecider;
import io.allotment.capacity.tellmember.TellMember;
import io.allotment.capacity.tellmember.TellMemberDecider;
import io.allotment.capacity.tellsquad.TellSquad;
import io.allotment.capacity.tellsquad.TellSquadDecider;
import io.allotment.capacity.tellstory.TellStory;
import io.allotment.capacity.tellstory.TellStoryDecider;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/**
 * One history: facts that are told in any order and again, acts of several people at once, some of
 * them sent twice. After every append the invariants are looked at.
 */
public final class Histories {

  private static final int AT_ONCE = 4;

  private final Random random;
  private final Log log = new Log();
  private final Told told;
  private final Acts acts;
  private final Invariants invariants = new Invariants();
  private final List<Client> under = new ArrayList<>();
  private final List<Client> done = new ArrayList<>();

  private Histories(Random random) {
    this.random = random;
    this.told = new Told(random);
    this.acts = new Acts(random);
  }

  /** A history of so many acts and facts, and all facts known in the end. */
  public static Histories of(Random random, int steps) {
    Histories history = new Histories(random);
    history.told.first().forEach(history::tell);
    history.under.add(new Client(history.acts.first(CHECKOUT)));
    for (int step = 0; step < steps; step++) {
      history.begin();
      for (int turn = random.nextInt(4); turn >= 0; turn--) {
        history.step();
      }
    }
    history.finish();
    history.told.all().forEach(history::tell);
    return history;
  }

  public Log log() {
    return log;
  }

  Told told() {
    return told;
  }

  Invariants invariants() {
    return invariants;
  }

  List<Client> done() {
    return done;
  }

  private void begin() {
    int dice = random.nextInt(10);
    if (dice < 3) {
      under.add(new Client(fact(told.next())));
    } else if (dice < 4 && !done.isEmpty()) {
      under.add(new Client(done.get(random.nextInt(done.size())).request()));
    } else {
      under.add(new Client(acts.next(invariants)));
    }
    while (under.size() > AT_ONCE) {
      step();
    }
  }

  private void step() {
    if (!under.isEmpty()) {
      Client client = under.get(random.nextInt(under.size()));
      take(client);
      if (client.answer() != null) {
        under.remove(client);
        done.add(client);
      }
    }
  }

  private void finish() {
    while (!under.isEmpty()) {
      step();
    }
  }

  /** Tells a fact at once, as something new. */
  void tell(Object fact) {
    Client client = new Client(fact(fact));
    while (client.answer() == null) {
      take(client);
    }
  }

  /** Sends a request again, at once. */
  Answer repeat(Request<?, ?> request) {
    Client client = new Client(request);
    Answer answer = client.answer();
    while (answer == null) {
      take(client);
      answer = client.answer();
    }
    return answer;
  }

  private void take(Client client) {
    int before = log.size();
    client.step(log);
    if (log.size() > before) {
      invariants.appended(log.events().subList(before, log.size()));
    }
  }

  private Request<?, ?> fact(Object fact) {
    return switch (fact) {
      case TellSquad tell -> acts.request(TellSquadDecider.DECIDER, tell);
      case TellMember tell -> acts.request(TellMemberDecider.DECIDER, tell);
      case TellDuty tell -> acts.request(TellDutyDecider.DECIDER, tell);
      case TellStory tell -> acts.request(TellStoryDecider.DECIDER, tell);
      default -> throw new IllegalArgumentException("no fact: " + fact);
    };
  }

  public static boolean isOf(CapacityEvent event, SquadId squad) {
    return switch (event) {
      case OfSquad of -> of.squad().equals(squad);
      case OfIteration of -> of.squad().equals(squad);
      case OfDebt of -> of.squad().equals(squad);
      default -> false;
    };
  }
}
