package io.allotment.rotation.importroster;

import io.allotment.rotation.event.LineErrors;
import io.allotment.rotation.event.RotationEvent;
import io.allotment.rotation.event.RotationRule;
import io.allotment.rotation.event.Standing;
import java.util.ArrayList;
import java.util.List;

/** The facts in a file that are not so yet, or what is wrong with it. Lives for one decision. */
final class RosterFacts {
  private final ImportRoster command;
  private final List<RotationEvent> facts = new ArrayList<>();
  private final LineErrors errors = new LineErrors();
  private Standing standing;

  private RosterFacts(ImportRoster command, Standing standing) {
    this.command = command;
    this.standing = standing;
  }

  static RosterFacts of(ImportRoster command, Standing standing) {
    RosterFacts facts = new RosterFacts(command, standing);
    SquadRows.read(facts);
    MemberRows.read(facts);
    Allocations.check(facts);
    AccountRows.read(facts);
    return facts;
  }

  ImportRoster command() {
    return command;
  }

  List<RotationEvent> facts() {
    return facts;
  }

  LineErrors errors() {
    return errors;
  }

  /** How things stand after the facts so far. */
  Standing standing() {
    return standing;
  }

  void add(RotationEvent fact) {
    facts.add(fact);
    standing = standing.after(fact);
  }

  void refuse(int line, RotationRule rule, String reason) {
    errors.add(line, rule, reason);
  }
}
