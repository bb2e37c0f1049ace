package io.allotment.stories.classify;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;

/**
 * Issues by repository, each a bug, a feature or a question, in the columns of the NLBSE tool
 * competition: repo, label, title and body. Each repository is learnt by itself.
 */
final class IssueTypes {
  /** Bodies are long and say most, in other words than titles do. */
  static final Recipe RECIPE = new Recipe(5, 2, .5, 1, 0, 1, false, false);

  private static final List<String> TYPES = List.of("bug", "feature", "question");

  private IssueTypes() {}

  static Map<String, Judgement> judge(Path train, Path test) throws IOException {
    Map<String, List<Judged>> asked = byRepository(test);
    Map<String, Judgement> judgements = new TreeMap<>();
    byRepository(train)
        .forEach((name, learnt) -> judgements.put(name, judge(learnt, asked.get(name))));
    return judgements;
  }

  private static Judgement judge(List<Judged> learnt, List<Judged> asked) {
    Linear model =
        Linear.learn(
            learnt.stream().map(Judged::story).toList(),
            learnt.stream().mapToInt(Judged::is).toArray(),
            TYPES.size(),
            RECIPE);
    return new Judgement(
        TYPES.size(),
        asked.stream()
            .map(
                one -> {
                  double[] scores = model.scores(one.story());
                  return new Judgement.Answer(one.is(), Scores.best(scores), Scores.margin(scores));
                })
            .toList());
  }

  private static Map<String, List<Judged>> byRepository(Path file) throws IOException {
    CSVFormat format = CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).get();
    Map<String, List<Judged>> issues = new TreeMap<>();
    try (Reader reader = Files.newBufferedReader(file)) {
      for (CSVRecord row : format.parse(reader)) {
        Described story = new Described(row.get("title"), row.get("body"), List.of());
        issues
            .computeIfAbsent(row.get("repo"), name -> new ArrayList<>())
            .add(new Judged(story, TYPES.indexOf(row.get("label"))));
      }
    }
    return issues;
  }
}
