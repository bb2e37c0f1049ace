package io.allotment.stories.classify;

import io.allotment.stories.model.StoryClass;
import java.io.IOException;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;

/**
 * How good suggestions are, and what they cost. Without files it measures the seed by groups that
 * were held out; a file of lines of JSON it judges by what was learnt from the whole seed, titles
 * alone and then with all that is there; of two files of CSV it learns the first, by repository,
 * and judges the second. Times are of the processor.
 */
final class MeasureSuggestions {
  private static final ThreadMXBean CLOCK = ManagementFactory.getThreadMXBean();

  private final PrintStream out;

  MeasureSuggestions(PrintStream out) {
    this.out = out;
  }

  public static void main(String[] files) throws IOException {
    MeasureSuggestions measure = new MeasureSuggestions(System.out);
    List<Path> csv = new ArrayList<>();
    List<Path> json = new ArrayList<>();
    for (String file : files) {
      (file.endsWith(".csv") ? csv : json).add(Path.of(file));
    }
    if (csv.size() == 2) {
      measure.issueTypes(csv.getFirst(), csv.getLast());
    }
    if (csv.isEmpty() || !json.isEmpty()) {
      measure.seed(Seed.examples(), json);
    }
  }

  /** What is learnt from examples, judged by groups held out and by files. */
  void seed(List<Example> examples, List<Path> files) throws IOException {
    long from = CLOCK.getCurrentThreadCpuTime();
    Suggester suggester = Learner.learn(examples);
    double seconds = (CLOCK.getCurrentThreadCpuTime() - from) / 1e9;
    line("%d examples learnt in %.1f s: %s", examples.size(), seconds, suggester.calibration());
    line("%.0f suggestions a second", speed(suggester, examples));
    line("Groups held out, titles alone: macro-F1 %.3f", HeldOut.classes(examples).macroF1());
    line("Groups held out, kinds: accuracy %.3f", HeldOut.kinds(examples).accuracy());
    for (Path file : files) {
      List<Judged> judged = Judged.read(file);
      line("%n%s, titles alone", file.getFileName());
      print(answers(judged, one -> answer(suggester, title(one))), suggester);
      line("%n%s, all that is there", file.getFileName());
      print(answers(judged, one -> answer(suggester, one)), suggester);
      openNlp(examples, judged);
    }
  }

  /** What is learnt of each repository, judged by other issues of it. */
  void issueTypes(Path train, Path test) throws IOException {
    Map<String, Judgement> judgements = IssueTypes.judge(train, test);
    judgements.forEach((name, judgement) -> line("%s: macro-F1 %.3f", name, judgement.macroF1()));
    line(
        "Mean of the repositories: macro-F1 %.4f",
        judgements.values().stream().mapToDouble(Judgement::macroF1).average().orElse(0));
  }

  private void openNlp(List<Example> examples, List<Judged> judged) {
    int[] is = examples.stream().mapToInt(example -> example.is().ordinal()).toArray();
    List<Described> all = examples.stream().map(Example::story).toList();
    List<Described> titles = all.stream().map(one -> Described.titled(one.title())).toList();
    line("%nOpenNLP, titles alone");
    for (List<Described> learnt : List.of(titles, all)) {
      BagOfWords words = BagOfWords.learn(learnt, is);
      Judgement judgement = answers(judged, one -> words.answer(title(one).story(), one.is()));
      line(
          "Learnt from %s: macro-F1 %.3f, precision at half coverage %.3f",
          learnt == titles ? "titles" : "all", judgement.macroF1(), judgement.precisionAt(.5));
    }
  }

  private void print(Judgement judgement, Suggester suggester) {
    line("Macro-F1 %.3f, accuracy %.3f", judgement.macroF1(), judgement.accuracy());
    line("Calibration error %.3f", judgement.calibrationError());
    Judgement above = judgement.above(suggester.calibration().floor());
    double covered = (double) above.answers().size() / judgement.answers().size();
    line("Suggested: %.3f, right of these %.3f", covered, above.accuracy());
    line("| Class | Precision | Recall | as operational | as tactical | as strategic |");
    line("|---|---|---|---|---|---|");
    for (StoryClass one : StoryClass.values()) {
      int of = one.ordinal();
      line(
          "| %s | %.3f | %.3f | %d | %d | %d |",
          one.name().toLowerCase(Locale.ROOT),
          judgement.precision(of),
          judgement.recall(of),
          judgement.count(of, 0),
          judgement.count(of, 1),
          judgement.count(of, 2));
    }
    line("| Coverage | Precision |");
    line("|---|---|");
    for (int tenths = 1; tenths <= 10; tenths++) {
      line("| %d %% | %.3f |", tenths * 10, judgement.precisionAt(tenths / 10.0));
    }
  }

  private static Judgement answers(List<Judged> judged, Function<Judged, Judgement.Answer> answer) {
    return new Judgement(StoryClass.values().length, judged.stream().map(answer).toList());
  }

  private static Judgement.Answer answer(Suggester suggester, Judged one) {
    Suggestion made = suggester.suggest(one.story());
    return new Judgement.Answer(one.is(), made.best().ordinal(), made.confidence());
  }

  private static Judged title(Judged one) {
    return new Judged(Described.titled(one.story().title()), one.is());
  }

  private static double speed(Suggester suggester, List<Example> examples) {
    long spent = 0;
    int made = 0;
    for (int round = 0; round < 6; round++) {
      long from = CLOCK.getCurrentThreadCpuTime();
      for (Example example : examples) {
        made += suggester.suggest(example.story()).reasons().isEmpty() ? 0 : 1;
      }
      spent = CLOCK.getCurrentThreadCpuTime() - from;
    }
    return made / 6 * 1e9 / spent;
  }

  private void line(String format, Object... values) {
    out.printf(Locale.ROOT, format + "%n", values);
  }
}
