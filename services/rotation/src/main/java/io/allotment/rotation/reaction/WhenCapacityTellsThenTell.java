package io.allotment.rotation.reaction;

import com.google.protobuf.Message;
import com.google.protobuf.Timestamp;
import io.allotment.proto.capacity.v1.AlertRaised;
import io.allotment.proto.capacity.v1.AlertSettled;
import io.allotment.proto.capacity.v1.RaidDeclared;
import io.allotment.rotation.model.SquadId;
import io.allotment.rotation.notice.Heard;
import io.allotment.rotation.notice.HeardStore;
import io.allotment.rotation.notice.Telling;
import io.allotment.runtime.view.Generation;
import io.allotment.runtime.view.View;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import org.springframework.stereotype.Component;

/**
 * Has people told of alerts and of raids that capacity tells of, each once: what is to be told has
 * a key, so that hearing it again tells nothing again. While capacity is silent nothing is told,
 * and everything else goes on.
 */
@Component
public class WhenCapacityTellsThenTell implements View<Message> {

  /** What is listened to. */
  public static final List<Message> EVENTS =
      List.of(
          AlertRaised.getDefaultInstance(),
          AlertSettled.getDefaultInstance(),
          RaidDeclared.getDefaultInstance());

  /** A raid is told as it is declared, whatever becomes of its alert. */
  private static final String OF_RAIDS = "raid-declared";

  private final HeardStore store;
  private final Telling telling;
  private final Clock clock;

  WhenCapacityTellsThenTell(HeardStore store, Telling telling, Clock clock) {
    this.store = store;
    this.telling = telling;
    this.clock = clock;
  }

  @Override
  public String name() {
    return "capacity";
  }

  @Override
  public Set<Class<? extends Message>> types() {
    return Set.of(AlertRaised.class, AlertSettled.class, RaidDeclared.class);
  }

  @Override
  public Set<String> collections() {
    return Set.of();
  }

  @Override
  public String key(Message event) {
    return switch (event) {
      case AlertRaised of -> of.getSquad();
      case AlertSettled of -> of.getSquad();
      case RaidDeclared of -> of.getSquad();
      default -> throw new IllegalArgumentException("nobody is told of " + event.getClass());
    };
  }

  @Override
  public void apply(Message event, long position, Generation into) {
    switch (event) {
      case AlertRaised of when of.getRule().equals(OF_RAIDS) -> {}
      case AlertRaised of -> tell(alert(of));
      case AlertSettled of -> store.remove(of.getKey());
      case RaidDeclared of when of.hasDebt() -> tell(raid(of));
      default -> {}
    }
  }

  private void tell(Heard heard) {
    store.forget(clock.instant());
    store.put(heard);
    telling.ofCapacity(heard);
  }

  private static Heard alert(AlertRaised of) {
    return new Heard(
        of.getKey(),
        new SquadId(of.getSquad()),
        of.getTitle(),
        of.getWords(),
        of.getIteration(),
        new TreeMap<>(of.getFactsMap()),
        instant(of.getAt()));
  }

  private static Heard raid(RaidDeclared of) {
    TreeMap<String, Long> facts = new TreeMap<>();
    facts.put("amount", of.getAmount());
    facts.put("owed", of.getDebt().getOwed());
    facts.put("delayed", (long) of.getDelayedCount());
    return new Heard(
        "raid/%s/%s/%s".formatted(of.getSquad(), of.getIteration(), of.getRaid()),
        new SquadId(of.getSquad()),
        "A raid was declared in " + of.getIteration(),
        RaidWords.of(of),
        of.getIteration(),
        facts,
        instant(of.getAt()));
  }

  private static Instant instant(Timestamp at) {
    return Instant.ofEpochSecond(at.getSeconds(), at.getNanos());
  }
}
