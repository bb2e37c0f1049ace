package io.allotment.standalone.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.allotment.standalone.http.Client.Answer;
import tools.jackson.databind.JsonNode;

/** A problem document as RFC 9457 has it, with a rule and a sentence to act on. */
record Problem(JsonNode document) {

  static Problem of(Answer answer) {
    assertThat(answer.type()).as("%s", answer).startsWith("application/problem+json");
    Problem problem = new Problem(answer.json());
    assertThat(problem.document.path("status").asInt()).isEqualTo(answer.status());
    return problem;
  }

  void mustBe(int status, String rule, String says) {
    assertThat(document.path("status").asInt()).as("%s", document).isEqualTo(status);
    assertThat(text("rule")).as("%s", document).isEqualTo(rule);
    assertThat(text("type")).isEqualTo("/problems/" + rule);
    assertThat(text("title")).matches("[A-Z].{15,}\\.");
    assertThat(text("detail")).contains(says).matches("(?s).{25,}[.]");
  }

  private String text(String name) {
    return document.path(name).asString("");
  }
}
