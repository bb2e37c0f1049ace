package io.allotment.capacity.feed;

import com.google.protobuf.Message;
import io.allotment.capacity.event.CapacityEvent;
import io.allotment.capacity.event.OfAlert;
import io.allotment.capacity.event.OfDebt;
import io.allotment.capacity.event.OfFloor;
import io.allotment.capacity.event.OfIteration;
import io.allotment.capacity.event.OfSquad;
import io.allotment.capacity.event.OfStory;
import io.allotment.capacity.event.OfText;
import io.allotment.capacity.model.Alert;
import io.allotment.capacity.model.SquadId;
import io.allotment.capacity.view.alert.Saying;
import io.allotment.proto.capacity.v1.AlertRaised;
import io.allotment.proto.capacity.v1.AlertSettled;
import io.allotment.proto.capacity.v1.DebtChange;
import io.allotment.proto.capacity.v1.DebtForgiven;
import io.allotment.proto.capacity.v1.FactsChanged;
import io.allotment.proto.capacity.v1.FloorSet;
import io.allotment.proto.capacity.v1.PolicyChanged;
import io.allotment.proto.capacity.v1.TextsChanged;
import io.allotment.runtime.feed.PublicForm;
import java.util.Optional;

/**
 * The public form of what happens to capacity, with how accounts and debts stood then. When
 * somebody is there, who did something, and what anybody wrote is in none; of a raid it is said who
 * approved it.
 */
public final class CapacityFeed implements PublicForm<CapacityEvent> {

  private final Afterwards afterwards;

  public CapacityFeed(Recorded log) {
    this.afterwards = new Afterwards(log);
  }

  @Override
  public Optional<Message> of(CapacityEvent event) {
    throw new UnsupportedOperationException("it is asked how things stood at a position");
  }

  @Override
  public Optional<Message> of(CapacityEvent event, long position) {
    return Optional.of(
        switch (event) {
          case OfIteration of -> new IterationForm(afterwards).of(of, position);
          case OfDebt.DebtForgiven of -> forgiven(of, position);
          case OfFloor.FloorSet of ->
              FloorSet.newBuilder()
                  .setFloor(of.floor().value())
                  .setFrom(of.from().toString())
                  .build();
          case OfSquad of -> squad(of);
          case OfStory.StoryTold of -> facts(of.told().squad());
          case OfStory.EnablerMapped of -> facts(of.squad());
          case OfText.TextErased of -> TextsChanged.newBuilder().setText(of.text().value()).build();
          case OfAlert.AlertRaised of -> raised(of);
          case OfAlert.AlertSettled of ->
              AlertSettled.newBuilder()
                  .setSquad(of.squad().value())
                  .setKey(of.key().value())
                  .build();
        });
  }

  private Message forgiven(OfDebt.DebtForgiven of, long position) {
    return DebtForgiven.newBuilder()
        .setSquad(of.squad().value())
        .setDebt(
            Figures.debt(
                DebtChange.DEBT_CHANGE_FORGIVEN,
                of.amount().value(),
                afterwards.owed(of.squad(), position)))
        .setReason(of.reason().id().value())
        .setAt(Figures.timestamp(of.at()))
        .build();
  }

  private static Message squad(OfSquad event) {
    return switch (event) {
      case OfSquad.PolicySet of -> policy(of.squad());
      case OfSquad.GardeningLetCount of -> policy(of.squad());
      case OfSquad.SquadTold _, OfSquad.DutyTold _, OfSquad.MemberTold _ -> facts(event.squad());
    };
  }

  private static Message policy(SquadId squad) {
    return PolicyChanged.newBuilder().setSquad(squad.value()).build();
  }

  private static Message facts(SquadId squad) {
    return FactsChanged.newBuilder().setSquad(squad.value()).build();
  }

  private static Message raised(OfAlert.AlertRaised of) {
    Alert alert = of.alert();
    var iteration = alert.iteration();
    return AlertRaised.newBuilder()
        .setSquad(of.squad().value())
        .setKey(alert.key().value())
        .setRule(alert.rule().id())
        .setLevel(Saying.level(alert))
        .setIteration(iteration == null ? "" : iteration.value())
        .setTitle(Saying.title(alert))
        .setWords(Saying.words(alert))
        .putAllFacts(alert.facts())
        .setAt(Figures.timestamp(of.at()))
        .build();
  }
}
