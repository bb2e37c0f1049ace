package io.allotment.gateway.servicetoken;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.nimbusds.jwt.JWTClaimsSet;
import io.allotment.runtime.security.Caller;
import io.allotment.runtime.security.SigningKey;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import org.springframework.stereotype.Component;

/** Says to one service who sends a request: a signed token that no other service takes. */
@Component
public class ServiceTokens {

  /** Long enough for the slowest request and two clocks that disagree a little. */
  static final Duration LIFETIME = Duration.ofMinutes(2);

  private static final int MOST = 10_000;

  private final SigningKey key;
  private final Clock clock;
  private final Cache<Meant, String> signed;

  ServiceTokens(SigningKey key, Clock clock) {
    this.key = key;
    this.clock = clock;
    this.signed =
        Caffeine.newBuilder().maximumSize(MOST).expireAfterWrite(LIFETIME.dividedBy(2)).build();
  }

  private record Meant(Caller caller, String service) {}

  /**
   * A token for this caller: the same one for half of its life, so that services verify it once.
   *
   * @param service the only one it is good for
   */
  public String issue(Caller caller, String service) {
    return signed.get(new Meant(caller, service), this::sign);
  }

  private String sign(Meant meant) {
    Instant now = clock.instant();
    return key.sign(
        new JWTClaimsSet.Builder()
            .subject(meant.caller().member())
            .audience(meant.service())
            .claim("roles", List.copyOf(meant.caller().roles()))
            .issueTime(Date.from(now))
            .expirationTime(Date.from(now.plus(LIFETIME)))
            .build());
  }
}
