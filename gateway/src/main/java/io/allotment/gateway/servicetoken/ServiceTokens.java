package io.allotment.gateway.servicetoken;

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

  private final SigningKey key;
  private final Clock clock;

  ServiceTokens(SigningKey key, Clock clock) {
    this.key = key;
    this.clock = clock;
  }

  /**
   * A token for this caller.
   *
   * @param service the only one it is good for
   */
  public String issue(Caller caller, String service) {
    Instant now = clock.instant();
    return key.sign(
        new JWTClaimsSet.Builder()
            .subject(caller.member())
            .audience(service)
            .claim("roles", List.copyOf(caller.roles()))
            .issueTime(Date.from(now))
            .expirationTime(Date.from(now.plus(LIFETIME)))
            .build());
  }
}
