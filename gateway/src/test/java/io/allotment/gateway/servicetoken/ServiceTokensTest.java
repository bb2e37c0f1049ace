package io.allotment.gateway.servicetoken;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.nimbusds.jwt.JWTClaimsSet;
import io.allotment.runtime.security.Caller;
import io.allotment.runtime.security.SigningKey;
import io.allotment.runtime.security.TokenVerification;
import java.net.MalformedURLException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtException;

/** Tokens as a service verifies them. */
class ServiceTokensTest {

  private static final Caller INES = new Caller("ines", Set.of("steward"));

  @TempDir Path keys;
  private SigningKey key;
  private JwtDecoder rotation;

  @BeforeEach
  void open() throws MalformedURLException {
    key = SigningKey.of(keys, "gateway");
    rotation =
        TokenVerification.decoder(
            keys.resolve("gateway.jwks").toUri().toURL(), TokenVerification.GATEWAY, "rotation");
  }

  @Test
  void saysWhoAsksAndWhatTheyMayDo() {
    Jwt token = rotation.decode(new ServiceTokens(key, Clock.systemUTC()).issue(INES, "rotation"));
    assertThat(token.getSubject()).isEqualTo("ines");
    assertThat(token.getClaimAsStringList("roles")).containsExactly("steward");
    assertThat(token.getExpiresAt()).isBefore(Instant.now().plus(Duration.ofMinutes(5)));
  }

  @Test
  void isTheSameWhileWhoAsksAndWhatTheyMayDoIs() {
    ServiceTokens tokens = new ServiceTokens(key, Clock.systemUTC());
    String token = tokens.issue(INES, "rotation");
    assertThat(tokens.issue(new Caller("ines", Set.of("steward")), "rotation")).isEqualTo(token);
    Jwt lesser = rotation.decode(tokens.issue(new Caller("ines", Set.of()), "rotation"));
    assertThat(lesser.getClaimAsStringList("roles")).isEmpty();
    assertThat(rotation.decode(tokens.issue(new Caller("jon", Set.of()), "rotation")).getSubject())
        .isEqualTo("jon");
    refused(tokens.issue(INES, "community"));
  }

  @Test
  void isRefusedOnceItHasExpired() {
    Clock before = Clock.offset(Clock.systemUTC(), Duration.ofMinutes(-10));
    refused(new ServiceTokens(key, before).issue(INES, "rotation"));
  }

  @Test
  void isRefusedByAnotherService() {
    refused(new ServiceTokens(key, Clock.systemUTC()).issue(INES, "community"));
  }

  @Test
  void isRefusedWhenAnotherKeySignedIt(@TempDir Path others) {
    SigningKey other = SigningKey.of(others, "gateway");
    refused(new ServiceTokens(other, Clock.systemUTC()).issue(INES, "rotation"));
  }

  @Test
  void isRefusedWhenAnotherServiceIssuedIt() {
    refused(
        SigningKey.of(keys, "community")
            .sign(
                new JWTClaimsSet.Builder()
                    .subject("ines")
                    .audience("rotation")
                    .expirationTime(Date.from(Instant.now().plusSeconds(60)))
                    .build()));
  }

  private void refused(String token) {
    assertThatThrownBy(() -> rotation.decode(token)).isInstanceOf(JwtException.class);
  }
}
