package io.allotment.runtime.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.nimbusds.jwt.JWTClaimsSet;
import java.net.MalformedURLException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.Date;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtException;

/** A token that was found good is looked at again each time. */
class TokenVerificationTest {

  private static final Instant NOW = Instant.parse("2026-03-02T10:00:00Z");

  @TempDir private Path keys;
  private Instant now = NOW;

  private JwtDecoder decoder() throws MalformedURLException {
    InstantSource moving = () -> now;
    return TokenVerification.decoder(
        keys.resolve("gateway.jwks").toUri().toURL(),
        TokenVerification.GATEWAY,
        "stories",
        moving.withZone(ZoneOffset.UTC));
  }

  private String token() {
    return SigningKey.of(keys, "gateway")
        .sign(
            new JWTClaimsSet.Builder()
                .subject("ines")
                .audience("stories")
                .issueTime(Date.from(NOW))
                .expirationTime(Date.from(NOW.plusSeconds(120)))
                .build());
  }

  @Test
  void isRefusedOnceItIsOverThoughItWasGoodBefore() throws MalformedURLException {
    String token = token();
    JwtDecoder decoder = decoder();
    assertThat(decoder.decode(token).getSubject()).isEqualTo("ines");
    now = NOW.plusSeconds(149);
    assertThat(decoder.decode(token).getSubject()).isEqualTo("ines");
    now = NOW.plusSeconds(151);
    assertThatThrownBy(() -> decoder.decode(token)).isInstanceOf(JwtException.class);
  }

  @Test
  void theSameWordsUnderAnotherSignatureAreRefused(@TempDir Path others)
      throws MalformedURLException {
    String token = token();
    JwtDecoder decoder = decoder();
    decoder.decode(token);
    String words = token.substring(0, token.lastIndexOf('.'));
    String signature = token().substring(token().lastIndexOf('.'));
    String forged =
        SigningKey.of(others, "gateway")
            .sign(new JWTClaimsSet.Builder().subject("ines").audience("stories").build());
    assertThatThrownBy(() -> decoder.decode(words + forged.substring(forged.lastIndexOf('.'))))
        .isInstanceOf(JwtException.class);
    assertThat(decoder.decode(words + signature).getSubject()).isEqualTo("ines");
  }
}
