package io.allotment.rotation.event;

import io.allotment.runtime.decide.Decision;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** What is wrong with a file, line by line. */
public final class LineErrors {
  private final List<LineError> errors = new ArrayList<>();

  /**
   * Why a line of a file cannot be so.
   *
   * @param line from 1
   * @param reason what is wrong and what to do next
   */
  public record LineError(int line, RotationRule rule, String reason) {}

  public void add(int line, RotationRule rule, String reason) {
    errors.add(new LineError(line, rule, reason));
  }

  public boolean isEmpty() {
    return errors.isEmpty();
  }

  /** By line. */
  public List<LineError> all() {
    return errors.stream().sorted(Comparator.comparingInt(LineError::line)).toList();
  }

  /** The refusal of the whole file: by the one rule its lines break, or as a whole. */
  public Decision<RotationEvent> refusal() {
    Set<RotationRule> rules = errors.stream().map(LineError::rule).collect(Collectors.toSet());
    return Decision.rejected(
        rules.size() == 1 ? rules.iterator().next() : RotationRule.IMPORT_REFUSED,
        all().stream()
            .map(error -> "Line " + error.line() + ": " + error.reason())
            .collect(Collectors.joining("\n", "", "\nNothing of the file was applied.")));
  }
}
