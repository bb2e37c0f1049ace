package io.allotment.rotation.importroster;

import io.allotment.rotation.model.MemberId;
import io.allotment.rotation.model.SquadId;
import io.allotment.runtime.command.RefusedException;
import io.allotment.runtime.problem.DetailedRefusalException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What an import did, or would do.
 *
 * @param changes by line of the file
 * @param summary of the whole file
 */
public record Imported(
    boolean dryRun, boolean applied, List<Change> changes, List<Problem> errors, Summary summary) {

  private static final Pattern LINE = Pattern.compile("Line (\\d+): (.+)");

  /** What changes by a line, in words that follow the name of the member or squad. */
  public record Change(int line, SquadId squad, @Nullable MemberId member, String what) {}

  /** What is wrong with a line. */
  public record Problem(int line, @Nullable String column, String reason) {}

  /** How much of the file there is, and how many lines change something. */
  public record Summary(int squads, int members, int changed, int unchanged) {}

  static Map<String, Object> facts(List<Problem> errors) {
    return Map.of("errors", errors, "applied", false);
  }

  /** A refusal by lines, as the decision words it, with each line apart. */
  static RuntimeException refused(RefusedException refusal) {
    List<Problem> errors = new ArrayList<>();
    Matcher matcher = LINE.matcher(refusal.detail());
    while (matcher.find()) {
      errors.add(new Problem(Integer.parseInt(matcher.group(1)), null, matcher.group(2)));
    }
    return errors.isEmpty()
        ? refusal
        : new DetailedRefusalException(
            refusal.rule(),
            "Nothing of the file was applied. Correct the lines named and import it again.",
            facts(errors));
  }
}
