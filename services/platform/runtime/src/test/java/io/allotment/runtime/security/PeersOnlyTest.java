package io.allotment.runtime.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.nimbusds.jwt.JWTClaimsSet;
import io.allotment.proto.feed.v1.FeedGrpc;
import io.allotment.proto.feed.v1.FeedItem;
import io.allotment.proto.feed.v1.SubscribeRequest;
import io.grpc.ClientInterceptor;
import io.grpc.ManagedChannel;
import io.grpc.Metadata;
import io.grpc.Server;
import io.grpc.Status;
import io.grpc.StatusRuntimeException;
import io.grpc.inprocess.InProcessChannelBuilder;
import io.grpc.inprocess.InProcessServerBuilder;
import io.grpc.stub.MetadataUtils;
import io.grpc.stub.StreamObserver;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.security.oauth2.jwt.JwtException;

class PeersOnlyTest {

  private static final FeedItem HELLO = FeedItem.newBuilder().setPosition(7).build();

  private final String name = UUID.randomUUID().toString();
  private final ManagedChannel channel = InProcessChannelBuilder.forName(name).build();
  @TempDir Path peers;
  @TempDir Path elsewhere;
  private Server server;

  @BeforeEach
  void open() throws Exception {
    var feed =
        new FeedGrpc.FeedImplBase() {
          @Override
          public void subscribe(SubscribeRequest request, StreamObserver<FeedItem> subscriber) {
            subscriber.onNext(HELLO);
            subscriber.onCompleted();
          }
        };
    server =
        InProcessServerBuilder.forName(name)
            .addService(feed)
            .intercept(new PeersOnly(peers, "rotation"))
            .build()
            .start();
  }

  @AfterEach
  void close() {
    channel.shutdownNow();
    server.shutdownNow();
  }

  private FeedItem call(ClientInterceptor... interceptors) {
    return FeedGrpc.newBlockingStub(channel)
        .withInterceptors(interceptors)
        .subscribe(SubscribeRequest.getDefaultInstance())
        .next();
  }

  private void refused(ClientInterceptor... interceptors) {
    assertThatThrownBy(() -> call(interceptors))
        .isInstanceOfSatisfying(
            StatusRuntimeException.class,
            refusal ->
                assertThat(refusal.getStatus().getCode()).isEqualTo(Status.Code.UNAUTHENTICATED));
  }

  private static ClientInterceptor bearer(String token) {
    Metadata headers = new Metadata();
    headers.put(ServiceTokens.AUTHORIZATION, ServiceTokens.BEARER + token);
    return MetadataUtils.newAttachHeadersInterceptor(headers);
  }

  private static ServiceTokens tokens(SigningKey key) {
    return new ServiceTokens(key, Clock.systemUTC());
  }

  private SigningKey community() {
    return SigningKey.of(peers, "community");
  }

  private static String person(SigningKey key) {
    Instant now = Instant.now();
    return key.sign(
        new JWTClaimsSet.Builder()
            .subject("ines")
            .audience("rotation")
            .issueTime(Date.from(now))
            .expirationTime(Date.from(now.plusSeconds(60)))
            .build());
  }

  @Test
  void letsAServiceInThatIsKnown() {
    assertThat(call(tokens(community()).to("rotation"))).isEqualTo(HELLO);
  }

  @Test
  void refusesWhoSaysNothing() {
    refused();
    refused(bearer("nonsense"));
  }

  @Test
  void refusesATokenForAnotherService() {
    refused(tokens(community()).to("capacity"));
  }

  @Test
  void refusesAKeyItDoesNotKnow() {
    SigningKey impostor = SigningKey.of(elsewhere, "community");
    refused(tokens(impostor).to("rotation"));
    community();
    refused(tokens(impostor).to("rotation"));
  }

  @Test
  void refusesATokenThatIsOver() {
    Clock yesterday = Clock.offset(Clock.systemUTC(), Duration.ofDays(-1));
    refused(new ServiceTokens(community(), yesterday).to("rotation"));
  }

  @Test
  void refusesAPersonsTokenThoughTheSameKeySignedIt() {
    refused(bearer(person(SigningKey.of(peers, "gateway"))));
  }

  @Test
  void aServicesTokenIsNoPersons() throws Exception {
    SigningKey gateway = SigningKey.of(peers, "gateway");
    var decoder =
        TokenVerification.decoder(
            peers.resolve("gateway.jwks").toUri().toURL(), TokenVerification.GATEWAY, "rotation");
    assertThat(decoder.decode(person(gateway)).getSubject()).isEqualTo("ines");
    String peer = tokens(gateway).token("rotation");
    assertThatThrownBy(() -> decoder.decode(peer)).isInstanceOf(JwtException.class);
  }

  @Test
  void aCodeTellsEqualContentAndNothingElse() {
    SigningKey key = community();
    byte[] content = "2026-12-21".getBytes(java.nio.charset.StandardCharsets.UTF_8);
    assertThat(key.code("request", content))
        .isEqualTo(SigningKey.of(peers, "community").code("request", content))
        .isNotEqualTo(key.code("other", content))
        .isNotEqualTo(SigningKey.of(elsewhere, "community").code("request", content))
        .hasSize(64);
  }
}
