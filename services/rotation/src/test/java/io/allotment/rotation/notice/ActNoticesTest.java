package io.allotment.rotation.notice;

import static io.allotment.rotation.Sample.CHECKOUT;
import static io.allotment.rotation.Sample.INES;
import static io.allotment.rotation.Sample.JON;
import static io.allotment.rotation.Sample.KIM;
import static io.allotment.rotation.Sample.LEA;
import static io.allotment.rotation.Sample.NOW;
import static io.allotment.rotation.Sample.checkout;
import static io.allotment.rotation.Sample.rosters;
import static io.allotment.rotation.Swapping.SWAP;
import static io.allotment.rotation.Swapping.answered;
import static io.allotment.rotation.Swapping.proposed;
import static io.allotment.rotation.Swapping.proposedBy;
import static io.allotment.rotation.Swapping.whole;
import static org.assertj.core.api.Assertions.assertThat;

import io.allotment.rotation.Given;
import io.allotment.rotation.Given.Then;
import io.allotment.rotation.answerswap.AnswerSwapDecider;
import io.allotment.rotation.directory.Names;
import io.allotment.rotation.event.OfNote.HandoverAskedBack;
import io.allotment.rotation.event.OfNote.HandoverWritten;
import io.allotment.rotation.event.OfPullIn.MentorPulledIn;
import io.allotment.rotation.event.OfPullIn.PullInAnswered;
import io.allotment.rotation.event.RotationEvent;
import io.allotment.rotation.event.Standing;
import io.allotment.rotation.model.AbsenceId;
import io.allotment.rotation.model.DutyWeek;
import io.allotment.rotation.model.MemberId;
import io.allotment.rotation.model.PullInId;
import io.allotment.rotation.proposeswap.ProposeSwapDecider;
import io.allotment.rotation.recordabsence.RecordAbsence;
import io.allotment.rotation.recordabsence.RecordAbsence.When;
import io.allotment.rotation.recordabsence.RecordAbsenceDecider;
import io.allotment.runtime.decide.TextId;
import io.allotment.runtime.decide.TextRef;
import io.allotment.runtime.notice.Notice;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Who is told of what somebody did; Ines, Jon, Kim and Lea serve 2026-W46 to W49, and so on. */
class ActNoticesTest {

  private static final Names NAMES =
      new Names(Map.of(INES, "Ines", JON, "Jon", KIM, "Kim", LEA, "Lea"));

  private final Given asked =
      checkout()
          .and(
              ProposeSwapDecider.DECIDER,
              proposedBy(JON, whole("2026-W47", JON, KIM), whole("2026-W48", KIM, JON)));

  private static List<Notice> notices(Then then, String actor) {
    return notices(then, actor, Set.of());
  }

  private static List<Notice> notices(Then then, String actor, Set<MemberId> leads) {
    return new ActNotices("act", actor, then.events(), then.after(), _ -> leads).all();
  }

  private static List<String> told(Then then, String actor) {
    return told(notices(then, actor));
  }

  private static List<String> told(List<Notice> notices) {
    return notices.stream()
        .map(
            notice ->
                "%s %s %s"
                    .formatted(
                        notice.owner(),
                        notice.kind(),
                        notice
                            .about()
                            .getOrDefault("stage", notice.about().getOrDefault("what", ""))))
        .map(String::strip)
        .toList();
  }

  private static Then absent(Given given, MemberId member, String from, String to) {
    return given.prepared(
        RecordAbsenceDecider.DECIDER,
        standing ->
            new RecordAbsence(
                member,
                new AbsenceId("away"),
                new When.Days(LocalDate.parse(from), LocalDate.parse(to)),
                rosters(standing, member),
                NOW));
  }

  @Test
  void whoIsAskedForASwapIsTold() {
    var then =
        checkout()
            .prepared(
                ProposeSwapDecider.DECIDER,
                proposedBy(JON, whole("2026-W47", JON, KIM), whole("2026-W48", KIM, JON)));
    assertThat(told(then, "jon")).containsExactly("member:kim swaps asked");
  }

  @Test
  void anOfferIsForTheSquad() {
    var then =
        checkout()
            .prepared(ProposeSwapDecider.DECIDER, proposedBy(JON, whole("2026-W47", JON, null)));
    assertThat(told(then, "jon")).containsExactly("squad:checkout swaps offered");
  }

  /** What it moves is told as the swap, once each, and not to who said the last yes. */
  @Test
  void whoAskedIsToldThatASwapTookPlace() {
    var then = asked.prepared(AnswerSwapDecider.DECIDER, answered(SWAP, KIM, true));
    assertThat(told(then, "kim")).containsExactly("member:jon swaps made");
  }

  @Test
  void whoAskedIsToldThatASwapWasDeclined() {
    var then = asked.prepared(AnswerSwapDecider.DECIDER, answered(SWAP, KIM, false));
    assertThat(told(then, "kim")).containsExactly("member:jon swaps declined");
  }

  @Test
  void forWhomALeadSaidYesIsTold() {
    var then =
        checkout()
            .prepared(
                ProposeSwapDecider.DECIDER,
                proposed(LEA, Set.of(JON, KIM), whole("2026-W47", JON, KIM)));
    assertThat(told(then, "lea")).containsExactly("member:jon swaps made", "member:kim swaps made");
  }

  /** What was written is not told, only that it waits. */
  @Test
  void whoIsPulledInOrAnsweredOrTakesANoteOverIsTold() {
    var line = new TextRef(new TextId("t"), "0".repeat(64));
    DutyWeek week = DutyWeek.parse("2026-W46");
    PullInId pullIn = new PullInId("p");
    assertThat(
            handedOver(
                "ines",
                new MentorPulledIn(CHECKOUT, pullIn, week, INES, INES, KIM, line, line, NOW)))
        .containsExactly("member:kim handover pulled-in");
    assertThat(
            handedOver(
                "kim", new PullInAnswered(CHECKOUT, pullIn, week, INES, KIM, KIM, line, NOW)))
        .containsExactly("member:ines handover answered");
    HandoverWritten written =
        new HandoverWritten(CHECKOUT, week, INES, INES, line, null, null, NOW);
    assertThat(handedOver("ines", written)).containsExactly("member:jon handover written");
    assertThat(handedOver("jon", written)).isEmpty();
    assertThat(handedOver("jon", new HandoverAskedBack(CHECKOUT, week, JON, JON, line, NOW)))
        .containsExactly("member:ines handover asked-back");
    Standing standing = Standing.EMPTY.after(checkout().events());
    Speech speech =
        Speech.of(standing, Objects.requireNonNull(standing.squad(CHECKOUT)), NAMES, JON);
    assertThat(new SayHandover(speech).say("written", week, INES).orElseThrow().title())
        .isEqualTo("Ines wrote the note you take over (Checkout, 2026-W46)");
  }

  private static List<String> handedOver(String actor, RotationEvent event) {
    Standing standing = Standing.EMPTY.after(checkout().events());
    return told(new ActNotices("act", actor, List.of(event), standing, _ -> Set.of()).all());
  }

  @Test
  void whoseTurnsMovedIsToldOnceAndWhyAsLongAsItStands() {
    var then = absent(checkout(), INES, "2027-01-04", "2027-01-10");
    List<Notice> notices = notices(then, "ines");
    assertThat(told(notices))
        .isNotEmpty()
        .allMatch(line -> line.endsWith(" moved"))
        .doesNotHaveDuplicates()
        .noneMatch(line -> line.contains("ines"));
    MemberId taker = Owner.member(notices.getFirst().owner()).orElseThrow();
    Said said = new SayMoves(then.events(), then.after(), NAMES, taker, NOW).say().orElseThrow();
    assertThat(said.title()).isEqualTo("Your turns in Checkout changed");
    assertThat(said.lines().getLast()).isEqualTo("That is because Ines is away then.");
    assertThat(said.lines().getFirst()).contains("2027-W01", "is yours now");
    assertThat(new SayMoves(then.events(), then.before(), NAMES, taker, NOW).say()).isEmpty();
  }

  @Test
  void aLeadWhoActsForSomebodyIsNotToldAndTheyAre() {
    var then = absent(checkout(), INES, "2027-01-04", "2027-01-10");
    assertThat(told(then, "lea")).contains("member:ines moved");
  }

  @Test
  void thatCoverIsNeededIsToldToHolderLeadsAndOptionsAndTheSquadWithoutAReason() {
    var then = absent(checkout(), JON, "2026-11-16", "2026-11-22");
    assertThat(told(notices(then, "lea", Set.of(KIM, LEA))))
        .contains("member:jon cover cover", "member:kim cover cover", "squad:checkout cover cover")
        .doesNotContain("member:lea cover cover");
    var plan = then.after().squad(CHECKOUT);
    Said said =
        new SayTurns(Speech.of(then.after(), plan, NAMES, null), NOW)
            .cover(DutyWeek.parse("2026-W47"))
            .orElseThrow();
    assertThat(String.join(" ", said.lines()))
        .contains("Jon cannot serve 2026-W47", "Mon 16 Nov 10:00 to Mon 23 Nov 10:00, Berlin time")
        .doesNotContain("away");
  }

  @Test
  void whatIsOverOrTrueNoMoreIsNotSaid() {
    var then = asked.prepared(AnswerSwapDecider.DECIDER, answered(SWAP, KIM, true));
    var swap = then.after().swaps().get(SWAP);
    Speech toKim = Speech.of(then.after(), then.after().squad(CHECKOUT), NAMES, KIM);
    assertThat(new SaySwaps(toKim, swap, NOW).stage("asked")).isEmpty();
    Said made = new SaySwaps(toKim, swap, NOW).stage("made").orElseThrow();
    assertThat(made.title()).isEqualTo("A swap took place (Checkout)");
    assertThat(made.lines().getFirst()).contains("2026-W47").contains("from Jon to you");
  }
}
