package io.allotment.capacity.view.squad;

import io.allotment.capacity.event.CapacityEvent;
import io.allotment.capacity.event.OfDebt.DebtForgiven;
import io.allotment.capacity.event.OfIteration;
import io.allotment.capacity.event.OfIteration.IterationClosed;
import io.allotment.capacity.event.OfIteration.IterationOpened;
import io.allotment.capacity.event.OfIteration.RaidDeclared;
import io.allotment.capacity.event.OfIteration.SpendingCorrected;
import io.allotment.capacity.event.Owed;
import io.allotment.capacity.model.Debt;
import io.allotment.capacity.model.MemberId;
import io.allotment.capacity.model.SquadId;
import io.allotment.capacity.view.Reading;
import io.allotment.capacity.view.squad.DebtView.StepView;
import io.allotment.runtime.decide.TextId;
import io.allotment.runtime.decide.TextRef;
import io.allotment.runtime.text.Texts;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Shows what squads owe. */
@Component
public class Debts {

  private final Reading reading;
  private final Texts texts;

  Debts(Reading reading, Texts texts) {
    this.reading = reading;
    this.texts = texts;
  }

  /** What a squad owes, and how it came about. */
  public DebtView of(SquadId squad) {
    var _ = reading.squad(squad);
    List<CapacityEvent> events = reading.debts(squad);
    Map<TextId, String> sentences =
        texts.read(events.stream().flatMap(event -> event.texts().stream()).toList());
    List<StepView> steps = new ArrayList<>();
    Owed owed = Owed.NOTHING;
    for (CapacityEvent event : events) {
      Owed after = owed.after(event);
      if (!after.equals(owed)) {
        steps.addFirst(step(event, owed, after, sentences));
      }
      owed = after;
    }
    return new DebtView(squad, owed.amount(), Debt.repayment(owed.amount()), List.copyOf(steps));
  }

  private static StepView step(
      CapacityEvent event, Owed before, Owed after, Map<TextId, String> sentences) {
    return new StepView(
        what(event),
        after.amount().value() - before.amount().value(),
        after.amount(),
        event instanceof OfIteration of ? of.iteration() : null,
        by(event),
        event.texts().stream()
            .map(TextRef::id)
            .filter(sentences::containsKey)
            .map(sentences::get)
            .findFirst()
            .orElse(null),
        event.at());
  }

  private static String what(CapacityEvent event) {
    return switch (event) {
      case RaidDeclared _ -> "raid";
      case IterationOpened _ -> "repaid";
      case IterationClosed _ -> "unspent";
      case SpendingCorrected _ -> "corrected";
      default -> "forgiven";
    };
  }

  private static @Nullable MemberId by(CapacityEvent event) {
    return switch (event) {
      case RaidDeclared of -> of.by();
      case IterationOpened of -> of.by();
      case IterationClosed of -> of.by();
      case SpendingCorrected of -> of.by();
      case DebtForgiven of -> of.by();
      default -> null;
    };
  }
}
