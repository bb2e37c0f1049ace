package io.allotment.rotation.view.gardener;

import io.allotment.rotation.event.RotationEvent.AccountOpened;
import io.allotment.rotation.event.RotationEvent.InSquad;
import io.allotment.rotation.event.RotationEvent.MarkedTrained;
import io.allotment.rotation.event.RotationEvent.MarkedUntrained;
import io.allotment.rotation.event.RotationEvent.MemberAdded;
import io.allotment.rotation.event.RotationEvent.MemberChanged;
import io.allotment.rotation.event.RotationEvent.MemberRemoved;
import io.allotment.rotation.event.RotationEvent.OfHandover;
import io.allotment.rotation.event.RotationEvent.OfHolidays;
import io.allotment.rotation.event.RotationEvent.OfPay;
import io.allotment.rotation.event.RotationEvent.OfSwap;
import io.allotment.rotation.event.RotationEvent.OfTurn;
import io.allotment.rotation.event.RotationEvent.OptedIn;
import io.allotment.rotation.event.RotationEvent.OptedOut;
import io.allotment.rotation.event.RotationEvent.PlanDrawn;
import io.allotment.rotation.event.RotationEvent.PostingCorrected;
import io.allotment.rotation.event.RotationEvent.SquadArchived;
import io.allotment.rotation.event.RotationEvent.SquadChanged;
import io.allotment.rotation.event.RotationEvent.SquadOpened;
import io.allotment.rotation.event.RotationEvent.SquadRestored;
import io.allotment.rotation.event.RotationEvent.TurnsPublished;
import io.allotment.rotation.event.RotationEvent.TurnsWithdrawn;
import io.allotment.rotation.event.RotationEvent.WeekPosted;
import io.allotment.rotation.model.SquadId;
import io.allotment.runtime.view.Generation;
import io.allotment.runtime.view.View;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Writes one document a squad and one a turn. */
@Component
public class GardenerProjection implements View<InSquad> {

  static final String NAME = "gardeners";

  @Override
  public String name() {
    return NAME;
  }

  /** The first version took several changes of a turn in one batch for one. */
  @Override
  public int version() {
    return 2;
  }

  @Override
  public Set<Class<? extends InSquad>> types() {
    return Set.of(InSquad.class);
  }

  @Override
  public Set<String> collections() {
    return GardenerDocuments.COLLECTIONS;
  }

  @Override
  public void prepare(Generation generation) {
    new GardenerDocuments(generation).index();
  }

  @Override
  public String key(InSquad event) {
    return event.squad().value();
  }

  @Override
  public void apply(InSquad event, long position, Generation into) {
    GardenerDocuments documents = new GardenerDocuments(into);
    SquadId squad = event.squad();
    switch (event) {
      case SquadOpened opened ->
          documents.settings(
              squad, position, opened.name(), opened.handover(), opened.policy().frozenWeeks());
      case SquadChanged changed ->
          documents.settings(
              squad, position, changed.name(), changed.handover(), changed.policy().frozenWeeks());
      case SquadArchived archived -> documents.archived(squad, archived.from());
      case SquadRestored _ -> documents.restored(squad);
      case MemberAdded added -> documents.joined(squad, added.member());
      case MemberRemoved removed -> documents.left(squad, removed.member());
      case OptedIn in -> documents.optedIn(squad, in.member(), in.provisional());
      case OptedOut out -> documents.optedOut(squad, out.member());
      case PlanDrawn _ -> documents.planned(squad);
      case TurnsPublished published ->
          published.turns().forEach(turn -> documents.turn(squad, position, turn));
      case TurnsWithdrawn withdrawn ->
          withdrawn.turns().forEach(turn -> documents.without(squad, position, turn));
      case OfTurn of -> documents.turn(squad, position, of.turn());
      case MemberChanged _,
          MarkedTrained _,
          MarkedUntrained _,
          AccountOpened _,
          WeekPosted _,
          PostingCorrected _,
          OfHolidays _,
          OfSwap _,
          OfHandover _,
          OfPay _ -> {}
    }
  }
}
