package io.allotment.stories.classify;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MeasureSuggestionsTest {
  private final ByteArrayOutputStream printed = new ByteArrayOutputStream();
  private final MeasureSuggestions measure =
      new MeasureSuggestions(new PrintStream(printed, true, UTF_8));

  @Test
  void aFileOfStoriesHasItsTables(@TempDir Path folder) throws IOException {
    Path file =
        Files.writeString(
            folder.resolve("some.jsonl"),
            """
            {"title": "Login fails", "label": "operational", "project_labels": ["bug"]}
            {"title": "Add a filter", "class": "tactical", "labels": []}
            """);
    measure.seed(Learnt.every(20), List.of(file));
    assertThat(printed.toString(UTF_8))
        .contains("suggestions a second", "some.jsonl, titles alone", "| 50 % |", "OpenNLP");
  }

  @Test
  void aFileOfIssuesHasItsRepositories(@TempDir Path folder) throws IOException {
    Path file =
        Files.writeString(
            folder.resolve("some.csv"),
            """
            repo,created_at,label,title,body
            a/b,2023,bug,It fails,with an error
            a/b,2023,bug,It fails again,with an error
            a/b,2023,feature,Add this,please add
            a/b,2023,feature,Add that,please add
            a/b,2023,question,How does it,how do I
            a/b,2023,question,How do I,how does it
            """);
    measure.issueTypes(file, file);
    assertThat(printed.toString(UTF_8)).contains("a/b: macro-F1 1.000", "macro-F1 1.0000");
  }

  @Test
  void figuresAreThoseOfThePapers() {
    Judgement judgement =
        new Judgement(
            2,
            List.of(
                new Judgement.Answer(0, 0, .9),
                new Judgement.Answer(0, 1, .6),
                new Judgement.Answer(1, 1, .8),
                new Judgement.Answer(1, 1, .7)));
    assertThat(judgement.macroF1()).isEqualTo((2.0 / 3 + .8) / 2, within(1e-9));
    assertThat(judgement.precisionAt(.75)).isEqualTo(1);
    assertThat(judgement.calibrationError()).isEqualTo((.1 + .6 + .2 + .3) / 4, within(1e-9));
    assertThat(judgement.above(.8).answers()).hasSize(2);
  }
}
