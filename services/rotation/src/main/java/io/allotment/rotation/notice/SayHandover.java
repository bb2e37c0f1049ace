package io.allotment.rotation.notice;

import io.allotment.rotation.model.DutyWeek;
import io.allotment.rotation.model.MemberId;
import io.allotment.rotation.model.Turn;
import java.util.List;
import java.util.Optional;

/** That somebody waits for the reader; what was written is read in the product only. */
record SayHandover(Speech speech) {

  Optional<Said> say(String what, DutyWeek week, MemberId from) {
    Turn turn = speech.plan().turns().get(week);
    String who = Speech.sentence(speech.name(from));
    return turn == null
        ? Optional.empty()
        : switch (what) {
          case "pulled-in" ->
              said(turn, who + " pulls you in", "What they tried and what they need stands there.");
          case "answered" -> said(turn, who + " answered you", "The answer stands there.");
          case "asked-back" ->
              said(turn, who + " asks back about your note", "The question stands there.");
          case "written" ->
              said(turn, who + " wrote the note you take over", "Accept it when it is yours.");
          default -> Optional.empty();
        };
  }

  private Optional<Said> said(Turn turn, String title, String then) {
    return Optional.of(
        new Said(
            "%s (%s, %s)".formatted(title, speech.squad(), turn.week()),
            List.of(then),
            "/squads/%s/handover".formatted(speech.plan().id()),
            speech.facts(List.of(turn))));
  }
}
