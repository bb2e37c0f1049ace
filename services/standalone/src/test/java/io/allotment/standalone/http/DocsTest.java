package io.allotment.standalone.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.allotment.standalone.http.Client.Answer;
import io.allotment.standalone.http.Description.Operation;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** What the description of the API says is so, and each example in it does what it says. */
class DocsTest {

  private static final Pattern KEPT = Pattern.compile("<([a-z-]+)>");

  @TempDir private static Path data;

  private static Installation installation;
  private static Tellers tellers;
  private static Description description;

  @BeforeAll
  static void start() {
    installation = new Installation(data);
    tellers = new Tellers(installation);
    description = new Description(tellers.of("an admin").read("/api/docs"));
  }

  @AfterAll
  static void stop() {
    if (installation != null) {
      tellers.close();
      installation.close();
    }
  }

  @TestFactory
  Stream<DynamicTest> everyExampleIsAnsweredAsItSays() {
    List<Told> story = description.story();
    assertThat(story).isNotEmpty();
    tellers.invite(story);
    Map<String, String> kept = new LinkedHashMap<>();
    return story.stream()
        .map(told -> DynamicTest.dynamicTest(told.toString(), () -> isTrue(told, kept)));
  }

  /** What it presupposes may take a moment until it is everywhere. */
  private static void isTrue(Told told, Map<String, String> kept) {
    Client client = tellers.of(told.who());
    Client.Request request = told.request(text -> known(text, kept));
    Map<String, String> headers = told.headers(text -> known(text, kept));
    Answer[] last = new Answer[1];
    Wait.until(
        () -> {
          last[0] = client.send(request, headers);
          return last[0].status() == told.status() && keeps(told, last[0], kept);
        },
        () -> "%s as %s says, and not %s".formatted(request, told, last[0]));
    assertThat(description.objections(told.operation(), last[0])).as("%s", last[0]).isEmpty();
  }

  private static String known(String text, Map<String, String> kept) {
    return KEPT.matcher(text)
        .replaceAll(
            name -> Matcher.quoteReplacement(kept.getOrDefault(name.group(1), name.group())));
  }

  /** Keeps what it is to keep, and says whether all of it was there. */
  private static boolean keeps(Told told, Answer answer, Map<String, String> kept) {
    told.keeps()
        .forEach((name, where) -> part(where, answer).ifPresent(found -> kept.put(name, found)));
    return told.keeps().values().stream().allMatch(where -> part(where, answer).isPresent());
  }

  /** What a JSON pointer finds, or the part of it that the expression after a blank finds. */
  private static Optional<String> part(String where, Answer answer) {
    if (where.equals("ETag")) {
      return Optional.of(answer.etag()).filter(etag -> !etag.isEmpty());
    }
    String[] words = where.split(" ", 2);
    Matcher part =
        Pattern.compile(words.length == 1 ? "(.+)" : words[1])
            .matcher(answer.json().at(words[0]).asString(""));
    return part.find() ? Optional.of(part.group(1)) : Optional.empty();
  }

  @Test
  void everyBodyThatIsShownFitsWhatIsDescribed() {
    for (Told told : description.story()) {
      assertThat(description.objections(told)).as("%s", told).isEmpty();
    }
  }

  @Test
  void everyOperationThatTakesABodyHasAnExample() {
    assertThat(description.operations())
        .filteredOn(Operation::takesBody)
        .as("operations without an example; add one in examples/<service>/*.json")
        .allMatch(Operation::hasExampleBody);
  }

  @Test
  void everyServiceIsDescribed() {
    assertThat(description.document().path("x-services").valueStream())
        .isNotEmpty()
        .allMatch(service -> service.path("answers").asBoolean(false));
  }

  @Test
  void theDocumentIsWhatOpenApiTakes() {
    assertThat(description.document().path("openapi").asString()).startsWith("3.1.");
    assertThat(description.brokenReferences()).isEmpty();
    assertThat(description.badSchemas()).isEmpty();
    assertThat(description.operations())
        .extracting(operation -> operation.node().path("operationId").asString())
        .doesNotHaveDuplicates()
        .allMatch(id -> id.matches("[a-z]+[.][a-zA-Z]+[.][a-zA-Z]+(_\\d+)?"));
    for (Operation operation : description.operations()) {
      assertThat(declared(operation, "path"))
          .as("%s", operation)
          .containsExactlyInAnyOrderElementsOf(named(operation.path()));
      assertThat(operation.node().path("responses").valueStream())
          .as("%s", operation)
          .isNotEmpty()
          .allMatch(response -> description.resolved(response).has("description"));
    }
  }

  @Test
  void whatOnlyTheProductKnowsIsNoParameter() {
    for (Operation operation : description.operations()) {
      assertThat(declared(operation, "query")).as("%s", operation).doesNotContain("act", "caller");
      if (operation.method().equals("POST")) {
        assertThat(declared(operation, "header"))
            .as("%s", operation)
            .containsOnlyOnce("Idempotency-Key");
      }
    }
  }

  @Test
  void everythingInItPassesTheGateway() {
    assertThat(description.operations())
        .extracting(Operation::path)
        .allMatch(path -> path.startsWith("/api/"));
  }

  private static List<String> declared(Operation operation, String in) {
    return operation
        .node()
        .path("parameters")
        .valueStream()
        .filter(parameter -> parameter.path("in").asString().equals(in))
        .map(parameter -> parameter.path("name").asString())
        .toList();
  }

  private static List<String> named(String path) {
    return Pattern.compile("\\{([^}]+)}")
        .matcher(path)
        .results()
        .map(name -> name.group(1))
        .toList();
  }
}
