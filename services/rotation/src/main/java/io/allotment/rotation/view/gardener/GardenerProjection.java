package io.allotment.rotation.view.gardener;

import io.allotment.rotation.event.OfItem.ItemClosed;
import io.allotment.rotation.event.OfItem.ItemOpened;
import io.allotment.rotation.event.OfItem.ItemReopened;
import io.allotment.rotation.event.OfMember.AccountOpened;
import io.allotment.rotation.event.OfMember.MarkedTrained;
import io.allotment.rotation.event.OfMember.MarkedUntrained;
import io.allotment.rotation.event.OfMember.MemberAdded;
import io.allotment.rotation.event.OfMember.MemberChanged;
import io.allotment.rotation.event.OfMember.MemberRemoved;
import io.allotment.rotation.event.OfMember.OptedIn;
import io.allotment.rotation.event.OfMember.OptedOut;
import io.allotment.rotation.event.OfNote;
import io.allotment.rotation.event.OfNote.HandoverAccepted;
import io.allotment.rotation.event.OfNote.HandoverAskedBack;
import io.allotment.rotation.event.OfNote.HandoverWritten;
import io.allotment.rotation.event.OfPullIn;
import io.allotment.rotation.event.OfSwap;
import io.allotment.rotation.event.OfTurn;
import io.allotment.rotation.event.RotationEvent.InSquad;
import io.allotment.rotation.event.RotationEvent.OfHolidays;
import io.allotment.rotation.event.RotationEvent.OfPay;
import io.allotment.rotation.event.RotationEvent.PlanDrawn;
import io.allotment.rotation.event.RotationEvent.PostingCorrected;
import io.allotment.rotation.event.RotationEvent.SquadArchived;
import io.allotment.rotation.event.RotationEvent.SquadChanged;
import io.allotment.rotation.event.RotationEvent.SquadOpened;
import io.allotment.rotation.event.RotationEvent.SquadRestored;
import io.allotment.rotation.event.RotationEvent.TextErased;
import io.allotment.rotation.event.RotationEvent.TurnsPublished;
import io.allotment.rotation.event.RotationEvent.TurnsWithdrawn;
import io.allotment.rotation.event.RotationEvent.WeekPosted;
import io.allotment.rotation.model.SquadId;
import io.allotment.rotation.view.gardener.GardenerNow.Note;
import io.allotment.runtime.view.Generation;
import io.allotment.runtime.view.View;
import java.util.Set;
import java.util.TreeSet;
import org.springframework.stereotype.Component;

/** Writes one document a squad, one a turn, one a note and one for each thing that is open. */
@Component
public class GardenerProjection implements View<InSquad> {

  static final String NAME = "gardeners";

  @Override
  public String name() {
    return NAME;
  }

  /**
   * The first version took several changes of a turn in one batch for one; the second knew nothing
   * of what is handed over.
   */
  @Override
  public int version() {
    return 3;
  }

  @Override
  public Set<Class<? extends InSquad>> types() {
    return Set.of(InSquad.class);
  }

  @Override
  public Set<String> collections() {
    Set<String> all = new TreeSet<>(GardenerDocuments.COLLECTIONS);
    all.addAll(HandoverDocuments.COLLECTIONS);
    return all;
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
    HandoverDocuments handovers = documents.handovers();
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
      case OfNote note -> handovers.note(squad, note.week(), note(note));
      case ItemOpened opened -> handovers.open(squad, opened.item(), opened.week());
      case ItemReopened again -> handovers.open(squad, again.item(), again.week());
      case ItemClosed closed -> handovers.closed(closed.item());
      case MemberChanged _,
          MarkedTrained _,
          MarkedUntrained _,
          AccountOpened _,
          WeekPosted _,
          PostingCorrected _,
          OfHolidays _,
          OfSwap _,
          OfPullIn _,
          TextErased _,
          OfPay _ -> {}
    }
  }

  private static Note note(OfNote event) {
    return switch (event) {
      case HandoverWritten _ -> Note.WRITTEN;
      case HandoverAskedBack _ -> Note.ASKED_BACK;
      case HandoverAccepted _ -> Note.ACCEPTED;
    };
  }
}
