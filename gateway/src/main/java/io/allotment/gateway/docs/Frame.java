package io.allotment.gateway.docs;

import io.allotment.gateway.docs.Descriptions.Said;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.stream.Collectors;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** What the one document says before it comes to any operation. */
final class Frame {

  private static final String TOKEN = "token";
  private static final String SESSION = "session";

  private static final String PROMISES =
      """
      All that Allotment can do, for scripts and for programs. JSON in camelCase, days and instants \
      in ISO 8601, weeks as ISO week ids.

      - **Sign in** with a personal access token (`Authorization: Bearer …`), made under *My duty* \
      and revocable there. A browser has a session cookie, and shows the cookie `XSRF-TOKEN` in the \
      header `X-XSRF-TOKEN` with everything that changes something.
      - **Repeat safely:** every POST takes an `Idempotency-Key`. The same key with the same body is \
      the same act, done once; with another body it is refused.
      - **Edit what you saw:** where an answer has an `ETag`, send it back in `If-Match`; if somebody \
      was faster you are told so with 412 and nothing is lost.
      - **Refusals** are `application/problem+json` (RFC 9457). `type` is the page of the rule, \
      `rule` its name for programs, `detail` says what to do next.
      - **Examples** are tests of this product. They tell one story: `x-examples` of an operation \
      names each, with its chapter and place in the story, who asks, what it is answered with, and \
      what it keeps of the answer; its values stand under the same name at the parameters and the \
      body. `<id>` in a later example stands for what an earlier one keeps as `id`.""";

  private Frame() {}

  static ObjectNode of(List<Said> all) {
    ObjectNode frame = JsonNodeFactory.instance.objectNode().put("openapi", "3.1.0");
    frame
        .putObject("info")
        .put("title", "Allotment")
        .put("version", "1")
        .put("description", PROMISES + notes(all));
    frame.putArray("servers").addObject().put("url", "/").put("description", "this gateway");
    frame.putArray("security").addObject().putArray(TOKEN);
    frame.withArrayProperty("security").addObject().putArray(SESSION);
    ObjectNode schemes = frame.putObject("components").putObject("securitySchemes");
    schemes
        .putObject(TOKEN)
        .put("type", "http")
        .put("scheme", "bearer")
        .put("description", "A personal access token.");
    schemes
        .putObject(SESSION)
        .put("type", "apiKey")
        .put("in", "cookie")
        .put("name", "allotment-session")
        .put("description", "The session of somebody signed in with a browser.");
    all.forEach(said -> write(said, frame));
    return frame;
  }

  private static void write(Said said, ObjectNode frame) {
    ObjectNode line =
        frame
            .withArrayProperty("x-services")
            .addObject()
            .put("service", said.service())
            .put("openapi", "/api/docs/" + said.service())
            .put("answers", said.answers());
    if (!said.answers() && said.document() != null) {
      line.put("asOf", said.at().toString());
    }
  }

  private static String notes(List<Said> all) {
    return all.stream()
        .filter(said -> !said.answers())
        .map(
            said ->
                said.document() == null
                    ? "\n\n**%s does not answer now, and is missing here.**"
                        .formatted(said.service())
                    : "\n\n**%s does not answer now. Its part is as of %s.**"
                        .formatted(said.service(), said.at().truncatedTo(ChronoUnit.SECONDS)))
        .collect(Collectors.joining());
  }
}
