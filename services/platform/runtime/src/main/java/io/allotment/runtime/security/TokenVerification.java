package io.allotment.runtime.security;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.source.JWKSourceBuilder;
import com.nimbusds.jose.proc.JWSVerificationKeySelector;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jose.util.Resource;
import com.nimbusds.jwt.proc.DefaultJWTProcessor;
import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.net.URLConnection;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.springframework.security.oauth2.core.DelegatingOAuth2TokenValidator;
import org.springframework.security.oauth2.core.OAuth2TokenValidator;
import org.springframework.security.oauth2.core.OAuth2TokenValidatorResult;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtClaimNames;
import org.springframework.security.oauth2.jwt.JwtClaimValidator;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtIssuerValidator;
import org.springframework.security.oauth2.jwt.JwtTimestampValidator;
import org.springframework.security.oauth2.jwt.JwtValidationException;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;

/**
 * How a token is verified: ES256, one issuer, one audience, thirty seconds of clock skew. That a
 * signature is good is remembered for a minute, which is shorter than its key is; when a token is
 * over and whom it is for is asked each time.
 */
public final class TokenVerification {

  /** Who signs the tokens that people's requests carry. */
  public static final String GATEWAY = "allotment-gateway";

  private static final int TIMEOUT_MILLIS = 2_000;
  private static final int LARGEST = 64 * 1024;
  private static final Duration REMEMBERED = Duration.ofMinutes(1);
  private static final int MOST_REMEMBERED = 10_000;

  private TokenVerification() {}

  /**
   * A decoder that refuses whatever was not signed for this audience.
   *
   * @param keys where the public keys are, {@code file:} or {@code http:}; read when first needed
   *     and again when an unknown key appears
   * @param issuer the only issuer trusted
   * @param audience the service's own name
   */
  public static JwtDecoder decoder(URL keys, String issuer, String audience) {
    return decoder(keys, issuer, audience, Clock.systemUTC());
  }

  static JwtDecoder decoder(URL keys, String issuer, String audience, Clock clock) {
    JwtDecoder signatures = signatures(keys);
    Cache<String, Jwt> signed =
        Caffeine.newBuilder().maximumSize(MOST_REMEMBERED).expireAfterWrite(REMEMBERED).build();
    OAuth2TokenValidator<Jwt> claims = claims(issuer, audience, clock);
    return token -> {
      Jwt jwt = signed.get(token, signatures::decode);
      var judged = claims.validate(jwt);
      if (judged.hasErrors()) {
        throw new JwtValidationException(
            "The token is over or not meant for us.", judged.getErrors());
      }
      return jwt;
    };
  }

  private static JwtDecoder signatures(URL keys) {
    var processor = new DefaultJWTProcessor<SecurityContext>();
    processor.setJWSKeySelector(
        new JWSVerificationKeySelector<>(
            JWSAlgorithm.ES256,
            JWKSourceBuilder.create(keys, TokenVerification::read)
                .rateLimited(false)
                .retrying(true)
                .build()));
    processor.setJWTClaimsSetVerifier((claims, context) -> {});
    var decoder = new NimbusJwtDecoder(processor);
    decoder.setJwtValidator(_ -> OAuth2TokenValidatorResult.success());
    return decoder;
  }

  private static OAuth2TokenValidator<Jwt> claims(String issuer, String audience, Clock clock) {
    var timestamps = new JwtTimestampValidator(Duration.ofSeconds(30));
    timestamps.setClock(clock);
    return new DelegatingOAuth2TokenValidator<>(
        timestamps,
        new JwtIssuerValidator(issuer),
        new JwtClaimValidator<Object>(JwtClaimNames.EXP, expires -> expires != null),
        new JwtClaimValidator<List<String>>(
            JwtClaimNames.AUD, to -> to != null && to.contains(audience)));
  }

  /** Reads a file as well as an address on the network, within two seconds. */
  private static Resource read(URL keys) throws IOException {
    URLConnection connection = keys.openConnection();
    connection.setConnectTimeout(TIMEOUT_MILLIS);
    connection.setReadTimeout(TIMEOUT_MILLIS);
    try (InputStream content = connection.getInputStream()) {
      byte[] json = content.readNBytes(LARGEST);
      return new Resource(new String(json, StandardCharsets.UTF_8), "application/json");
    }
  }
}
