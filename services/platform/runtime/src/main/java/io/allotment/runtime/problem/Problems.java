package io.allotment.runtime.problem;

import io.allotment.runtime.decide.Rule;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import tools.jackson.databind.json.JsonMapper;

/** Turns a broken rule into the problem document a client gets. */
public final class Problems {

  private static final JsonMapper JSON = JsonMapper.builder().build();

  private Problems() {}

  /**
   * A problem of this rule.
   *
   * @param detail what of this request broke the rule and what to do next
   */
  public static ProblemDetail of(Rule rule, String detail) {
    ProblemDetail problem =
        ProblemDetail.forStatusAndDetail(
            org.springframework.http.HttpStatusCode.valueOf(rule.status()), detail);
    problem.setType(URI.create("/problems/" + rule.id()));
    problem.setTitle(rule.sentence());
    problem.setProperty("rule", rule.id());
    return problem;
  }

  /** Writes a problem where no controller is in charge: filters and entry points. */
  public static void write(HttpServletResponse response, Rule rule, String detail)
      throws IOException {
    response.setStatus(rule.status());
    response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
    response.setCharacterEncoding(StandardCharsets.UTF_8.name());
    JSON.writeValue(
        response.getOutputStream(),
        new Body("/problems/" + rule.id(), rule.sentence(), rule.status(), detail, rule.id()));
  }

  private record Body(String type, String title, int status, String detail, String rule) {}
}
