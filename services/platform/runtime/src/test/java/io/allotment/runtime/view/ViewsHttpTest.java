package io.allotment.runtime.view;

import static io.allotment.runtime.view.PlotViews.await;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import io.allotment.runtime.command.ActArgument;
import io.allotment.runtime.command.RequestDigest;
import io.allotment.runtime.json.PlainValues;
import io.allotment.runtime.problem.ProblemAdvice;
import io.allotment.runtime.problem.WholeBodies;
import io.allotment.runtime.security.CallerArgument;
import io.allotment.runtime.security.SigningKey;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.converter.json.JacksonJsonHttpMessageConverter;
import org.springframework.http.converter.json.ProblemDetailJacksonMixin;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationToken;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What admins see of views, and can do about one that has stopped. */
class ViewsHttpTest {

  private static final JsonMapper JSON = JsonMapper.builder().build();

  /** What was answered. */
  private record Answer(int status, JsonNode body) {
    String rule() {
      return body.path("rule").asString("");
    }
  }

  @TempDir Path data;
  @TempDir Path keys;
  private PlotViews garden;
  private Beds beds;
  private Views views;
  private MockMvc http;

  @BeforeEach
  void open() {
    garden = new PlotViews(data);
    beds = new Beds();
    views = garden.run(beds);
    http = http(views);
    signIn("ines", "admin");
  }

  @AfterEach
  void close() {
    SecurityContextHolder.clearContext();
    garden.close();
  }

  private MockMvc http(Views of) {
    return MockMvcBuilders.standaloneSetup(new ViewsController(of))
        .setMessageConverters(new JacksonJsonHttpMessageConverter(asServicesWrite()))
        .setControllerAdvice(new ProblemAdvice(), new WholeBodies())
        .setCustomArgumentResolvers(new CallerArgument(), new ActArgument(Clock.systemUTC()))
        .addFilters(new RequestDigest(SigningKey.of(keys, "gateway")))
        .addPlaceholderValue("allotment.service", "plot")
        .build();
  }

  private static JsonMapper asServicesWrite() {
    return JsonMapper.builder()
        .addModule(new PlainValues())
        .addMixIn(ProblemDetail.class, ProblemDetailJacksonMixin.class)
        .build();
  }

  private static void signIn(String member, String... roles) {
    Jwt token =
        Jwt.withTokenValue("verified")
            .header("alg", "ES256")
            .subject(member)
            .claim("roles", List.of(roles))
            .build();
    SecurityContextHolder.getContext().setAuthentication(new JwtAuthenticationToken(token));
  }

  private Answer ask(MockHttpServletRequestBuilder request) throws Exception {
    var answer = http.perform(request).andReturn().getResponse();
    return new Answer(answer.getStatus(), JSON.readTree(answer.getContentAsString()));
  }

  private Answer views() throws Exception {
    return ask(get("/api/plot/views"));
  }

  private Answer act(String path, String key, String body) throws Exception {
    return ask(
        post("/api/plot/views/" + path)
            .header("Idempotency-Key", key)
            .contentType(MediaType.APPLICATION_JSON)
            .content(body));
  }

  private Answer act(String path, String body) throws Exception {
    return act(path, UUID.randomUUID().toString(), body);
  }

  private static String skip(long position) {
    return "{\"position\": %d, \"reason\": \"the field is unknown to this version\"}"
        .formatted(position);
  }

  /** Sows stones, with something before and behind, and gives the position of the stones. */
  private long stop() {
    garden.plot.sow("north", "beans");
    long stones = garden.plot.log().head();
    garden.plot.sow("north", "stones");
    garden.plot.sow("north", "peas");
    await().until(() -> !views.stops(Beds.NAME).isEmpty());
    return stones;
  }

  private void awaitFresh(Views of) {
    await().until(() -> garden.fresh(of, Beds.NAME));
  }

  @Test
  void showsHowFarEachViewIsAndWhereItStopped() throws Exception {
    long stones = stop();
    JsonNode view = views().body().path("items").path(0);
    assertThat(view.path("view").asString()).isEqualTo(Beds.NAME);
    assertThat(view.path("head").asLong()).isEqualTo(garden.plot.log().head());
    assertThat(view.path("lag").asLong())
        .isEqualTo(view.path("head").asLong() - view.path("position").asLong())
        .isPositive();
    JsonNode stop = view.path("stops").path(0);
    assertThat(stop.path("position").asLong()).isEqualTo(stones);
    assertThat(stop.path("event").asString()).endsWith("Sown");
    assertThat(stop.path("failure").asString()).isEqualTo("IllegalStateException");
    assertThat(view.toString()).doesNotContain("cannot take stones");
  }

  @Test
  void skipsTheEventItStoppedAtAndRemembersWhoDidWhy() throws Exception {
    long stones = stop();
    Answer skipped = act("beds/skips", skip(stones));
    assertThat(skipped.status()).isEqualTo(201);
    assertThat(skipped.body().path("by").asString()).isEqualTo("ines");
    awaitFresh(views);
    assertThat(beds.seeds()).containsSubsequence("beans", "peas").doesNotContain("stones");
    JsonNode view = views().body().path("items").path(0);
    assertThat(view.path("stops")).isEmpty();
    JsonNode remedy = view.path("remedies").path(0);
    assertThat(remedy.path("kind").asString()).isEqualToIgnoringCase("skip");
    assertThat(remedy.path("position").asLong()).isEqualTo(stones);
    assertThat(remedy.path("reason").asString()).isEqualTo("the field is unknown to this version");
    assertThat(Instant.parse(remedy.path("at").asString())).isBeforeOrEqualTo(Instant.now());
  }

  @Test
  void aRepeatOfASkipIsTheSameSkip() throws Exception {
    long stones = stop();
    String key = UUID.randomUUID().toString();
    Answer first = act("beds/skips", key, skip(stones));
    assertThat(act("beds/skips", key, skip(stones))).isEqualTo(first);
    signIn("jon", "admin");
    assertThat(act("beds/skips", skip(stones))).isEqualTo(first);
    awaitFresh(views);
    assertThat(act("beds/skips", skip(stones))).isEqualTo(first);
    assertThat(views().body().path("items").path(0).path("remedies")).hasSize(1);
    signIn("ines", "admin");
    Answer reused = act("beds/skips", key, skip(stones + 1));
    assertThat(reused.status()).isEqualTo(422);
    assertThat(reused.rule()).isEqualTo("idempotency-key-reused");
  }

  @Test
  void refusesWhatIsLateOrElsewhereWithFreshFigures() throws Exception {
    long stones = stop();
    Answer elsewhere = act("beds/skips", skip(stones + 1));
    assertThat(elsewhere.status()).isEqualTo(409);
    assertThat(elsewhere.rule()).isEqualTo("view-stopped-elsewhere");
    assertThat(elsewhere.body().path("type").asString())
        .isEqualTo("/problems/view-stopped-elsewhere");
    assertThat(elsewhere.body().path("stops").path(0).path("position").asLong()).isEqualTo(stones);
    beds.refuses = _ -> false;
    act("beds/retry", "");
    awaitFresh(views);
    Answer late = act("beds/skips", skip(stones));
    assertThat(late.status()).isEqualTo(409);
    assertThat(late.rule()).isEqualTo("view-already-past");
    assertThat(late.body().path("lag").asLong()).isZero();
    assertThat(late.body().path("position").asLong()).isGreaterThan(stones);
    Answer healthy = act("beds/skips", skip(garden.plot.log().head()));
    assertThat(healthy.rule()).isEqualTo("view-not-stopped");
    assertThat(act("beds/retry", "").rule()).isEqualTo("view-not-stopped");
  }

  @Test
  void aRetryTakesAtOnceWhatCanBeTakenNow() throws Exception {
    stop();
    beds.refuses = _ -> false;
    String key = UUID.randomUUID().toString();
    assertThat(act("beds/retry", key, "").status()).isEqualTo(202);
    awaitFresh(views);
    assertThat(beds.seeds()).containsSubsequence("beans", "stones", "peas");
    assertThat(act("beds/retry", key, "").status()).isEqualTo(202);
    assertThat(views().body().path("items").path(0).path("remedies")).hasSize(1);
  }

  @Test
  void onlyAdminsLookAndAct() throws Exception {
    long stones = stop();
    signIn("jon", "lead:checkout", "steward");
    for (Answer refused :
        List.of(
            views(),
            act("beds/skips", skip(stones)),
            act("beds/retry", ""),
            act("beds/rebuild", ""))) {
      assertThat(refused.status()).isEqualTo(403);
      assertThat(refused.rule()).isEqualTo("not-allowed");
    }
    assertThat(views.state(Beds.NAME).remedies()).isEmpty();
  }

  @Test
  void refusesAnUnknownViewAndAReasonThatIsMissing() throws Exception {
    long stones = stop();
    Answer unknown = act("sheds/retry", "");
    assertThat(unknown.status()).isEqualTo(404);
    assertThat(unknown.rule()).isEqualTo("unknown-view");
    Answer unreasoned =
        act("beds/skips", "{\"position\": %d, \"reason\": \" \"}".formatted(stones));
    assertThat(unreasoned.status()).isEqualTo(422);
    assertThat(unreasoned.rule()).isEqualTo("reason-needed");
    assertThat(act("beds/skips", "{\"position\": 1}").status()).isEqualTo(400);
    assertThat(act("beds/skips", "{\"reason\": \"why\"}").status()).isEqualTo(400);
  }

  @Test
  void aDryRunSaysWhatWouldBeAndDoesNothing() throws Exception {
    long stones = stop();
    assertThat(act("beds/skips?dryRun=true", skip(stones)).status()).isEqualTo(201);
    assertThat(act("beds/retry?dryRun=true", "").status()).isEqualTo(202);
    assertThat(act("beds/rebuild?dryRun=true", "").status()).isEqualTo(202);
    assertThat(views.state(Beds.NAME).remedies()).isEmpty();
    assertThat(views.state(Beds.NAME).building()).isNull();
    assertThat(views.stops(Beds.NAME)).hasSize(1);
  }

  @Test
  void anAdminHasAViewBuiltAnew() throws Exception {
    garden.plot.sow("north", "beans");
    awaitFresh(views);
    assertThat(act("beds/rebuild", "").status()).isEqualTo(202);
    await().until(() -> PlotViews.served(views) == 2);
    assertThat(PlotViews.answer(views, beds)).containsEntry("north", "beans");
  }

  /** The skip is asked of one process while the other may be at the segment. */
  @Test
  void whicheverProcessHoldsTheSegmentObeysAndSoDoesTheNextOne() throws Exception {
    garden.stop(views);
    views = garden.join(new Beds());
    Views other = garden.join(new Beds());
    long stones = stop();
    await().until(() -> !other.stops(Beds.NAME).isEmpty());
    http = http(other);
    assertThat(act("beds/skips", skip(stones)).status()).isEqualTo(201);
    awaitFresh(views);
    awaitFresh(other);
    garden.stop(views);
    garden.stop(other);
    beds = new Beds();
    Views restarted = garden.run(beds);
    restarted.rebuild(Beds.NAME);
    await().until(() -> PlotViews.served(restarted) == 2);
    assertThat(PlotViews.answer(restarted, beds)).containsEntry("north", "beans peas");
    assertThat(restarted.stops(Beds.NAME)).isEmpty();
  }
}
