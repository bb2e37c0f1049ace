package io.allotment.standalone.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.nimbusds.jwt.JWTClaimsSet;
import io.allotment.proto.rotation.v1.DirectoryGrpc;
import io.allotment.proto.rotation.v1.NamesReply;
import io.allotment.proto.rotation.v1.NamesRequest;
import io.allotment.runtime.security.ServiceTokens;
import io.allotment.runtime.security.SigningKey;
import io.allotment.standalone.http.Client.Answer;
import io.allotment.standalone.http.Client.Request;
import io.grpc.ClientInterceptor;
import io.grpc.ManagedChannel;
import io.grpc.Metadata;
import io.grpc.Status;
import io.grpc.StatusRuntimeException;
import io.grpc.inprocess.InProcessChannelBuilder;
import io.grpc.stub.MetadataUtils;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Who shows something other than a good token of their own gets nowhere and changes nothing. */
class BadTokenTest {

  private static final Duration DAY = Duration.ofDays(1);

  @TempDir private static Path data;
  @TempDir private static Path elsewhere;

  private static Installation installation;
  private static Client operator;
  private static Installation.Session ines;

  @BeforeAll
  static void start() {
    installation = new Installation(data);
    operator = installation.script(installation.operatorToken());
    assertThat(operator.send(Request.csv("/api/imports/csv", null, BadInput.ROSTER)))
        .matches(Answer::isDone);
    ines = installation.invite("ines", "[]");
  }

  @AfterAll
  static void stop() {
    if (installation != null) {
      operator.close();
      installation.close();
    }
  }

  private static void isRefused(String token) {
    Views views = new Views(operator);
    try (Client client = installation.script(token)) {
      Problem.of(client.get("/api/squads")).mustBe(401, "sign-in-needed", "token");
      Problem.of(client.send(BadInput.FIRST_USE)).mustBe(401, "sign-in-needed", "token");
    }
    views.areAsBefore();
  }

  @Test
  void nobodyIsRefused() {
    Views views = new Views(operator);
    try (Client client = installation.script(null)) {
      Problem.of(client.get("/api/squads")).mustBe(401, "sign-in-needed", "token");
      Problem.of(client.send(BadInput.FIRST_USE)).mustBe(403, "csrf-token-needed", "X-XSRF-TOKEN");
    }
    views.areAsBefore();
  }

  @Test
  void aForgedTokenIsRefused() {
    isRefused("nonsense");
    String good = ines.token(Instant.now().plus(DAY));
    isRefused(good.substring(0, good.length() - 4) + "AAAA");
    isRefused(person(SigningKey.of(elsewhere, "gateway"), Instant.now().plus(DAY)));
  }

  @Test
  void aTokenOfTheServicesIsNoneOfAPerson() {
    isRefused(person(gateway(), Instant.now().plusSeconds(60)));
    isRefused(peer(SigningKey.of(installation.keys(), "community")));
  }

  @Test
  void aTokenThatIsOverIsRefused() {
    String brief = ines.token(Instant.now().plusSeconds(2));
    try (Client client = installation.script(brief)) {
      Wait.until(() -> client.get("/api/squads").status() == 401, "the token is over");
    }
    isRefused(brief);
  }

  @Test
  void aRevokedTokenIsRefused() {
    Answer issued = ines.issue(Instant.now().plus(DAY));
    try (Client client = installation.script(issued.field("token"))) {
      assertThat(client.get("/api/squads").status()).isEqualTo(200);
    }
    ines.revoke(issued.field("id"));
    isRefused(issued.field("token"));
  }

  @Test
  void servicesAskEachOtherAndPeopleCannotAskAsOne() {
    assertThat(
            names(
                    new ServiceTokens(
                            SigningKey.of(installation.keys(), "community"), Clock.systemUTC())
                        .to("rotation"))
                .getNamesMap())
        .containsEntry("jon", "Jon");
    for (String token :
        List.of(
            person(gateway(), Instant.now().plusSeconds(60)),
            ines.token(Instant.now().plus(DAY)),
            peer(SigningKey.of(elsewhere, "community")))) {
      assertThatThrownBy(() -> names(showing(token)))
          .isInstanceOfSatisfying(
              StatusRuntimeException.class,
              refused ->
                  assertThat(refused.getStatus().getCode()).isEqualTo(Status.Code.UNAUTHENTICATED));
    }
  }

  private static NamesReply names(ClientInterceptor as) {
    ManagedChannel channel = InProcessChannelBuilder.forName("rotation").build();
    try {
      return DirectoryGrpc.newBlockingStub(channel)
          .withInterceptors(as)
          .names(NamesRequest.newBuilder().addMembers("jon").build());
    } finally {
      channel.shutdownNow();
    }
  }

  private static ClientInterceptor showing(String token) {
    Metadata headers = new Metadata();
    headers.put(
        Metadata.Key.of("authorization", Metadata.ASCII_STRING_MARSHALLER), "Bearer " + token);
    return MetadataUtils.newAttachHeadersInterceptor(headers);
  }

  private static SigningKey gateway() {
    return SigningKey.of(installation.keys(), "gateway");
  }

  private static String person(SigningKey key, Instant expires) {
    return signed(key, "ines", "rotation", expires);
  }

  private static String peer(SigningKey key) {
    return signed(key, "service", "peer:rotation", Instant.now().plusSeconds(60));
  }

  private static String signed(SigningKey key, String who, String whom, Instant expires) {
    return key.sign(
        new JWTClaimsSet.Builder()
            .subject(who)
            .audience(whom)
            .claim("roles", List.of("admin"))
            .issueTime(Date.from(expires.minusSeconds(120)))
            .expirationTime(Date.from(expires))
            .build());
  }
}
