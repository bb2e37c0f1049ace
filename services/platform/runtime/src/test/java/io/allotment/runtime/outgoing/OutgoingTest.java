package io.allotment.runtime.outgoing;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OutgoingTest {

  private static final int KILOBYTE = 1024;
  private static final Duration LONG = Duration.ofMinutes(2);

  private Elsewhere elsewhere;
  private Outgoing outgoing;

  @BeforeEach
  void start() throws IOException {
    elsewhere = new Elsewhere();
    outgoing = new Outgoing(settings(LONG, LONG), OutgoingTest::names, null);
  }

  @AfterEach
  void stop() throws IOException {
    outgoing.close();
    elsewhere.close();
  }

  private static OutgoingSettings settings(Duration silence, Duration whole) {
    return new OutgoingSettings(LONG, silence, whole, 3, List.of("127.0.0.1/32"));
  }

  /** No name leads off this machine. */
  private static InetAddress[] names(String name) throws UnknownHostException {
    return switch (name) {
      case "here.example", "127.0.0.1" -> addresses("127.0.0.1");
      case "inside.example" -> addresses("10.0.0.1");
      case "both.example" -> addresses("127.0.0.1", "10.0.0.1");
      case "127.0.0.2" -> addresses("127.0.0.2");
      default -> throw new UnknownHostException();
    };
  }

  private static InetAddress[] addresses(String... literals) {
    return List.of(literals).stream().map(InetAddress::ofLiteral).toArray(InetAddress[]::new);
  }

  private Reply get(URI address) {
    return outgoing.ask(Asked.get(address, KILOBYTE));
  }

  @Test
  void whatIsAnsweredArrives() {
    elsewhere.says("/", "hello");

    assertThat(get(elsewhere.at("/")))
        .isInstanceOfSatisfying(
            Reply.Answered.class,
            answer -> {
              assertThat(answer.isFine()).isTrue();
              assertThat(answer.text()).isEqualTo("hello");
              assertThat(answer.header("CONTENT-LENGTH")).contains("5");
            });
  }

  @Test
  void aPostCarriesItsBodyAndIsLedNowhere() {
    elsewhere.answers(
        "/hook",
        exchange -> {
          String body = new String(exchange.getRequestBody().readAllBytes(), UTF_8);
          exchange.getResponseHeaders().set("Location", "/other");
          exchange.getResponseHeaders().set("X-Body", body);
          exchange.sendResponseHeaders(307, -1);
        });

    Reply reply =
        outgoing.ask(Asked.post(elsewhere.at("/hook"), "application/json", "{}").with("X-A", "b"));

    assertThat(reply)
        .isInstanceOfSatisfying(
            Reply.Answered.class,
            answer -> {
              assertThat(answer.status()).isEqualTo(307);
              assertThat(answer.header("X-Body")).contains("{}");
            });
    assertThat(elsewhere.heard())
        .singleElement()
        .satisfies(
            heard -> {
              assertThat(heard.getRequestHeaders().getFirst("X-A")).isEqualTo("b");
              assertThat(heard.getRequestHeaders().getFirst("Content-Type"))
                  .isEqualTo("application/json");
            });
  }

  @Test
  void itConnectsToTheAddressThatWasChecked() {
    elsewhere.says("/", "here");

    assertThat(get(URI.create("http://here.example:" + elsewhere.port() + "/")))
        .isInstanceOf(Reply.Answered.class);
    assertThat(elsewhere.heard().getFirst().getRequestHeaders().getFirst("Host"))
        .startsWith("here.example");
  }

  @Test
  void aNameThatPointsInsideTheSecondTimeIsNotAskedASecondTime() throws IOException {
    elsewhere.says("/", "here");
    AtomicInteger asked = new AtomicInteger();
    CheckedNames.Lookup turning =
        _ -> addresses(asked.getAndIncrement() == 0 ? "127.0.0.1" : "10.0.0.1");
    try (Outgoing one = new Outgoing(settings(LONG, LONG), turning, null)) {
      URI address = URI.create("http://turning.example:" + elsewhere.port() + "/");

      assertThat(one.ask(Asked.get(address, KILOBYTE))).isInstanceOf(Reply.Answered.class);
      assertThat(asked).hasValue(1);
      assertThat(one.ask(Asked.get(address, KILOBYTE))).isEqualTo(new Reply.Failed(Why.NOT_PUBLIC));
    }
  }

  @ParameterizedTest
  @CsvSource({
    "http://inside.example/, NOT_PUBLIC",
    "https://inside.example/, NOT_PUBLIC",
    "http://both.example/, NOT_PUBLIC",
    "http://127.0.0.2/, NOT_PUBLIC",
    "https://[::ffff:10.0.0.1]/, NOT_PUBLIC",
    "https://[::1]/, NOT_PUBLIC",
    "https://169.254.169.254/latest/meta-data, NOT_PUBLIC",
    "https://unknown.example/, UNKNOWN_HOST",
    "ftp://here.example/, NOT_HTTPS",
    "file:/etc/passwd, NO_ADDRESS",
    "/relative, NO_ADDRESS",
    "https://a_b/, NO_ADDRESS",
    "https://me:secret@here.example/, WITH_PASSWORD",
  })
  void whatLeadsElsewhereIsNotCalled(String address, Why why) {
    assertThat(get(URI.create(address))).isEqualTo(new Reply.Failed(why));
  }

  @Test
  void withNothingPermittedPlainHttpIsNotCalled() throws IOException {
    OutgoingSettings strict = new OutgoingSettings(LONG, LONG, LONG, 3, List.of());
    try (Outgoing one = new Outgoing(strict, OutgoingTest::names, null)) {
      assertThat(one.objection(URI.create("http://here.example/"))).isEqualTo(Why.NOT_HTTPS);
      assertThat(one.objection(URI.create("https://127.0.0.1/"))).isEqualTo(Why.NOT_PUBLIC);
      assertThat(one.objection(URI.create("HTTPS://here.example/"))).isNull();
      assertThat(one.ask(Asked.get(URI.create("https://here.example/"), KILOBYTE)))
          .isEqualTo(new Reply.Failed(Why.NOT_PUBLIC));
    }
  }

  @Test
  void aRedirectIsFollowedThreeTimesAndNoMore() {
    elsewhere.says("/end", "found");
    elsewhere.leads("/1", "/end");
    elsewhere.leads("/2", elsewhere.at("/1").toString());
    elsewhere.leads("/3", "2");
    elsewhere.leads("/4", "/3");

    assertThat(get(elsewhere.at("/3"))).isInstanceOf(Reply.Answered.class);
    assertThat(get(elsewhere.at("/4"))).isEqualTo(new Reply.Failed(Why.TOO_MANY_REDIRECTS));
  }

  @ParameterizedTest
  @CsvSource({
    "http://inside.example/, NOT_PUBLIC",
    "https://10.0.0.1/, NOT_PUBLIC",
    "http://127.0.0.2:1/, NOT_PUBLIC",
    "file:///etc/passwd, NO_ADDRESS",
    "gopher://here.example/, NOT_HTTPS",
    "http://%zz/, NO_ADDRESS",
  })
  void aRedirectThatLeadsElsewhereIsNotFollowed(String to, Why why) {
    elsewhere.leads("/", to);

    assertThat(get(elsewhere.at("/"))).isEqualTo(new Reply.Failed(why));
  }

  @Test
  void anotherServerHearsNothingThatWasMeantForTheFirst() {
    elsewhere.says("/end", "found");
    elsewhere.leads("/", "http://here.example:" + elsewhere.port() + "/end");

    Reply reply =
        outgoing.ask(
            Asked.get(elsewhere.at("/"), KILOBYTE)
                .with("Authorization", "Bearer secret")
                .with("If-None-Match", "\"1\""));

    assertThat(reply).isInstanceOf(Reply.Answered.class);
    assertThat(elsewhere.heard().getFirst().getRequestHeaders()).containsKey("Authorization");
    assertThat(elsewhere.heard().getLast().getRequestHeaders())
        .doesNotContainKey("Authorization")
        .containsKey("If-none-match");
  }

  @Test
  void anAnswerIsTakenUpToItsLimitAndNotAByteBeyond() {
    elsewhere.says("/most", "a".repeat(KILOBYTE));
    elsewhere.says("/more", "a".repeat(KILOBYTE + 1));

    assertThat(get(elsewhere.at("/most"))).isInstanceOf(Reply.Answered.class);
    assertThat(get(elsewhere.at("/more"))).isEqualTo(new Reply.Failed(Why.TOO_LARGE));
  }

  @Test
  void anAnswerWithoutEndIsCutOff() throws InterruptedException {
    AtomicLong sent = new AtomicLong();
    CountDownLatch cut = new CountDownLatch(1);
    elsewhere.answers(
        "/",
        exchange -> {
          exchange.sendResponseHeaders(200, 0);
          OutputStream body = exchange.getResponseBody();
          byte[] piece = new byte[KILOBYTE];
          try {
            while (sent.addAndGet(piece.length) < Long.MAX_VALUE) {
              body.write(piece);
            }
          } catch (IOException gone) {
            cut.countDown();
          }
        });

    assertThat(get(elsewhere.at("/"))).isEqualTo(new Reply.Failed(Why.TOO_LARGE));
    assertThat(cut.await(LONG.toSeconds(), TimeUnit.SECONDS)).isTrue();
  }

  @Test
  void aServerThatSaysNothingIsNotWaitedForForEver() throws IOException {
    CountDownLatch never = new CountDownLatch(1);
    elsewhere.answers("/", _ -> await(never));
    try (Outgoing one = new Outgoing(settings(Duration.ofMillis(200), LONG))) {
      assertThat(one.ask(Asked.get(elsewhere.at("/"), KILOBYTE)))
          .isEqualTo(new Reply.Failed(Why.TOO_SLOW));
    } finally {
      never.countDown();
    }
  }

  @Test
  void aServerThatDripsIsCutOffWhenTheWholeTookTooLong() throws Exception {
    CountDownLatch cut = new CountDownLatch(1);
    elsewhere.answers(
        "/",
        exchange -> {
          exchange.sendResponseHeaders(200, 0);
          try {
            while (true) {
              exchange.getResponseBody().write(' ');
              exchange.getResponseBody().flush();
              Thread.onSpinWait();
            }
          } catch (IOException gone) {
            cut.countDown();
          }
        });
    try (Outgoing one = new Outgoing(settings(LONG, Duration.ofMillis(300)))) {
      assertThat(one.ask(Asked.get(elsewhere.at("/"), Integer.MAX_VALUE - 8)))
          .isEqualTo(new Reply.Failed(Why.TOO_SLOW));
      assertThat(cut.await(LONG.toSeconds(), TimeUnit.SECONDS)).isTrue();
    }
  }

  @Test
  void nobodyListening() {
    URI address = elsewhere.at("/");
    elsewhere.close();

    assertThat(get(address)).isEqualTo(new Reply.Failed(Why.NO_CONNECTION));
  }

  private static void await(CountDownLatch latch) {
    try {
      latch.await(LONG.toSeconds(), TimeUnit.SECONDS);
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    }
  }
}
