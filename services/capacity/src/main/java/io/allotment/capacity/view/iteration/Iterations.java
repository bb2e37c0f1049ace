package io.allotment.capacity.view.iteration;

import io.allotment.capacity.event.CapacityEvent;
import io.allotment.capacity.event.Iteration;
import io.allotment.capacity.event.OfIteration.RaidDeclared;
import io.allotment.capacity.event.OfIteration.RaidUndeclared;
import io.allotment.capacity.event.Plan;
import io.allotment.capacity.event.Proposal;
import io.allotment.capacity.event.Squad;
import io.allotment.capacity.model.Account;
import io.allotment.capacity.model.IterationId;
import io.allotment.capacity.model.Measurement;
import io.allotment.capacity.model.Settlement;
import io.allotment.capacity.model.SquadId;
import io.allotment.capacity.model.Standing;
import io.allotment.capacity.model.Story;
import io.allotment.capacity.model.StoryId;
import io.allotment.capacity.model.Terms;
import io.allotment.capacity.model.Work;
import io.allotment.capacity.view.Reading;
import io.allotment.capacity.view.iteration.IterationView.AccountView;
import io.allotment.capacity.view.iteration.IterationView.DrawnView;
import io.allotment.capacity.view.iteration.IterationView.PartView;
import io.allotment.capacity.view.iteration.IterationView.RaidView;
import io.allotment.capacity.view.iteration.IterationView.ReleaseView;
import io.allotment.capacity.view.iteration.IterationView.SettlementView;
import io.allotment.capacity.view.iteration.IterationView.StoryView;
import io.allotment.capacity.view.iteration.IterationView.TermsView;
import io.allotment.runtime.command.RefusedException;
import io.allotment.runtime.decide.TextId;
import io.allotment.runtime.text.Texts;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Shows iterations. */
@Component
public class Iterations {

  private final Reading reading;
  private final Texts texts;

  Iterations(Reading reading, Texts texts) {
    this.reading = reading;
    this.texts = texts;
  }

  /** The iterations of a squad, the latest first. */
  public List<IterationView> of(SquadId squad) {
    return reading.squad(squad).iterations().entrySet().stream()
        .sorted(
            Comparator.comparing(
                    (Map.Entry<IterationId, Squad.Course> one) -> one.getValue().days().first())
                .reversed())
        .map(one -> view(squad, one.getKey(), one.getValue()))
        .toList();
  }

  /**
   * One iteration.
   *
   * @throws RefusedException if it was never opened
   */
  public IterationView of(SquadId squad, IterationId iteration) {
    return view(squad, iteration, Reading.course(reading.squad(squad), iteration));
  }

  /** What could be released if this happened too. */
  public List<ReleaseView> released(
      SquadId squad, IterationId iteration, List<CapacityEvent> events) {
    Plan plan = reading.plan(squad, iteration);
    for (CapacityEvent event : events) {
      plan = plan.after(event);
    }
    return Proposal.of(squad, plan).stream().map(Iterations::release).toList();
  }

  private IterationView view(SquadId squad, IterationId id, Squad.Course course) {
    Plan plan = reading.plan(squad, id);
    Iteration iteration = plan.iteration();
    Measurement measured = Objects.requireNonNull(course.measured());
    return new IterationView(
        squad,
        id,
        course.days().first(),
        course.days().last(),
        course.sprint(),
        iteration.closed(),
        terms(course.terms()),
        measured.accounts().total(),
        measured.accounts().shortfall(),
        Arrays.stream(Account.values())
            .map(account -> account(account, iteration.standing(account)))
            .toList(),
        measured.parts().stream()
            .map(part -> new PartView(part.member(), part.available(), part.gardening()))
            .toList(),
        new TreeMap<>(iteration.works().stories())
            .entrySet().stream().map(one -> story(one.getKey(), one.getValue(), plan)).toList(),
        raids(iteration),
        Proposal.of(squad, plan).stream().map(Iterations::release).toList(),
        Proposal.misplaced(squad, plan).stream().map(Iterations::release).toList(),
        settlement(iteration.settlement()));
  }

  private static TermsView terms(Terms terms) {
    return new TermsView(
        terms.focus().value(),
        terms.share().value(),
        terms.gardeningCounts(),
        terms.unspent().word(),
        terms.repayment(),
        terms.carried().all());
  }

  private static AccountView account(Account account, Standing standing) {
    return new AccountView(
        account.word(),
        standing.size(),
        standing.in(),
        standing.out(),
        standing.reserved(),
        standing.spent(),
        standing.free(),
        standing.lacks());
  }

  private static StoryView story(StoryId id, Work work, Plan plan) {
    Story told = plan.known(id).told();
    return new StoryView(
        id,
        work.account().word(),
        work.held(),
        work.spent().total(),
        work.spent().drawn().entrySet().stream()
            .map(drawn -> new DrawnView(drawn.getKey().word(), drawn.getValue()))
            .toList(),
        work.measure() == null ? null : word(work.measure()),
        work.finished(),
        plan.known(id).draws().stream().map(Account::word).toList(),
        told == null || told.is() == null ? null : word(told.is()),
        told == null || told.kind() == null ? null : told.kind().word(),
        told == null ? "open" : word(told.progress()));
  }

  private static String word(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  private List<RaidView> raids(Iteration iteration) {
    List<RaidDeclared> declared = List.copyOf(iteration.raids().declared().values());
    Map<TextId, String> sentences =
        texts.read(declared.stream().map(RaidDeclared::sentence).toList());
    return Stream.concat(
            declared.stream().map(raid -> raid(raid, sentences.get(raid.sentence().id()))),
            iteration.raids().undeclared().values().stream().map(Iterations::raid))
        .sorted(Comparator.comparing(RaidView::at))
        .toList();
  }

  private static RaidView raid(RaidDeclared raid, @Nullable String sentence) {
    return new RaidView(
        raid.raid().value(),
        true,
        raid.taken().from().word(),
        raid.taken().to().word(),
        raid.taken().amount(),
        raid.reason().word(),
        sentence,
        raid.approver(),
        raid.by(),
        null,
        raid.onto(),
        List.copyOf(raid.delayed()),
        raid.at());
  }

  private static RaidView raid(RaidUndeclared raid) {
    return new RaidView(
        raid.raid().value(),
        false,
        raid.taken().from().word(),
        raid.taken().to().word(),
        raid.taken().amount(),
        null,
        null,
        null,
        null,
        raid.story(),
        null,
        List.of(),
        raid.at());
  }

  private static ReleaseView release(Proposal proposal) {
    return new ReleaseView(
        proposal.story(), proposal.account().word(), proposal.amount(), word(proposal.why()));
  }

  private static SettlementView settlement(Settlement settlement) {
    return new SettlementView(settlement.owed(), settlement.carried().all(), settlement.lost());
  }
}
