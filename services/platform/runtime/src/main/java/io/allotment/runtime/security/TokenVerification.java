package io.allotment.runtime.security;

import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.source.JWKSourceBuilder;
import com.nimbusds.jose.proc.JWSVerificationKeySelector;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jwt.proc.DefaultJWTProcessor;
import java.net.URL;
import java.time.Duration;
import java.util.List;
import org.springframework.security.oauth2.core.DelegatingOAuth2TokenValidator;
import org.springframework.security.oauth2.jwt.JwtClaimNames;
import org.springframework.security.oauth2.jwt.JwtClaimValidator;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtIssuerValidator;
import org.springframework.security.oauth2.jwt.JwtTimestampValidator;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;

/** How a token is verified: ES256, one issuer, one audience, thirty seconds of clock skew. */
public final class TokenVerification {

  /** Who signs the tokens that people's requests carry. */
  public static final String GATEWAY = "allotment-gateway";

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
    var processor = new DefaultJWTProcessor<SecurityContext>();
    processor.setJWSKeySelector(
        new JWSVerificationKeySelector<>(
            JWSAlgorithm.ES256, JWKSourceBuilder.create(keys).retrying(true).build()));
    processor.setJWTClaimsSetVerifier((claims, context) -> {});
    var decoder = new NimbusJwtDecoder(processor);
    decoder.setJwtValidator(
        new DelegatingOAuth2TokenValidator<>(
            new JwtTimestampValidator(Duration.ofSeconds(30)),
            new JwtIssuerValidator(issuer),
            new JwtClaimValidator<Object>(JwtClaimNames.EXP, expires -> expires != null),
            new JwtClaimValidator<List<String>>(
                JwtClaimNames.AUD, to -> to != null && to.contains(audience))));
    return decoder;
  }
}
